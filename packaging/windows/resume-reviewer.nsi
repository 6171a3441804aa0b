; Windows installer: for one user, no administrator needed, silent with /S. Built by packaging/build.py
; from dist\resume-reviewer. The workspace file is never touched, on uninstall neither.
Unicode true
!include "MUI2.nsh"
!searchparse /file "..\..\reviewer\__init__.py" `__version__ = "` VERSION `"`

Name "Resume Reviewer"
OutFile "..\..\dist\resume-reviewer-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\Resume Reviewer"
RequestExecutionLevel user
SetCompressor /SOLID lzma
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ResumeReviewer"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

Section
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal"
  File /r "..\..\dist\resume-reviewer\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Resume Reviewer.lnk" "$INSTDIR\Resume Reviewer.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Resume Reviewer"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
SectionEnd

Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\resume-reviewer.exe"
  Delete "$INSTDIR\Resume Reviewer.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Resume Reviewer.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
