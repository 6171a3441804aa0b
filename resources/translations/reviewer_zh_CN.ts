<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Resume Reviewer</source>
        <translation>关于 Resume Reviewer</translation>
    </message>
    <message>
        <source>Reads, checks, scores and shortlists resumes on this computer. It opens no connection: no resume, no name and no statistic leaves it. People decide; the program only shows where each value stands.

MIT licence.</source>
        <translation>在这台电脑上阅读、核对、评分、筛选简历。不建立任何网络连接：简历、姓名和统计数据都不会离开这台电脑。做决定的是人，程序只指出每个值在原件的什么地方。

MIT 许可证。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Candidate</source>
        <translation>候选人(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Opening</source>
        <translation>职位(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Add resumes…</source>
        <translation>添加简历(&amp;A)…</translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Try the sample resumes</source>
        <translation>试用示例简历(&amp;T)</translation>
    </message>
    <message>
        <source>Stop readin&amp;g</source>
        <translation>停止读取(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Export shortlist…</source>
        <translation>导出入围名单(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>偏好设置(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>粘贴文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Edit form</source>
        <translation>编辑表单(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Checked, go to next doubtful field</source>
        <translation>已核对，到下一处待核对(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Fill field with selected text</source>
        <translation>用选中文字填写字段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Search candidates</source>
        <translation>搜索候选人(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find in original</source>
        <translation>在原件中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一位(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一位(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Shortlist</source>
        <translation>入围(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Maybe</source>
        <translation>待定(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>淘汰(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undecided</source>
        <translation>未决定(&amp;U)</translation>
    </message>
    <message>
        <source>Rate &amp;1</source>
        <translation>评 1 分(&amp;1)</translation>
    </message>
    <message>
        <source>Rate &amp;2</source>
        <translation>评 2 分(&amp;2)</translation>
    </message>
    <message>
        <source>Rate &amp;3</source>
        <translation>评 3 分(&amp;3)</translation>
    </message>
    <message>
        <source>Rate &amp;4</source>
        <translation>评 4 分(&amp;4)</translation>
    </message>
    <message>
        <source>Rate &amp;5</source>
        <translation>评 5 分(&amp;5)</translation>
    </message>
    <message>
        <source>&amp;Attach selected text to rating</source>
        <translation>把选中文字附到评分(&amp;A)</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>重新读取(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New opening…</source>
        <translation>新建职位(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit opening…</source>
        <translation>编辑职位(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Add all candidates</source>
        <translation>加入全部候选人(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete opening</source>
        <translation>删除职位(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Show &amp;workspace folder</source>
        <translation>打开工作区文件夹(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Resume Reviewer</source>
        <translation>关于 Resume Reviewer(&amp;A)</translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>score {0}</source>
        <translation>总分 {0}</translation>
    </message>
    <message>
        <source>{0} to check</source>
        <translation>{0} 处待核对</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add resumes</source>
        <translation>添加简历</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>There are no files on the clipboard</source>
        <translation>剪贴板里没有文件</translation>
    </message>
    <message>
        <source>Select text in the original first</source>
        <translation>请先在原件中选中文字</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Deleted {0}</source>
        <translation>已删除：{0}</translation>
    </message>
    <message>
        <source>{0} was added before</source>
        <translation>{0} 之前已添加过</translation>
    </message>
    <message>
        <source>{0} files were added before</source>
        <translation>{0} 个文件之前已添加过</translation>
    </message>
    <message>
        <source>No files to read there</source>
        <translation>那里没有可读取的文件</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Exported 1 candidate to {0}</source>
        <translation>已导出 1 位候选人到 {0}</translation>
    </message>
    <message>
        <source>Exported {0} candidates to {1}</source>
        <translation>已导出 {0} 位候选人到 {1}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Choose an opening first</source>
        <translation>请先选择职位</translation>
    </message>
    <message>
        <source>Make an opening first</source>
        <translation>请先新建职位</translation>
    </message>
    <message>
        <source>New opening</source>
        <translation>新建职位</translation>
    </message>
    <message>
        <source>{0} is undecided again</source>
        <translation>{0} 已改回未决定</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0} candidates</source>
        <translation>{0} 位候选人</translation>
    </message>
</context>
<context>
    <name>CriteriaTable</name>
    <message>
        <source>No criteria yet. Add what counts: Python, publications, team work…</source>
        <translation>还没有评价项。请添加看重的方面：Python、论文、团队合作……</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>import of {who}</source>
        <translation>导入 {who}</translation>
    </message>
    <message>
        <source>deletion of {who}</source>
        <translation>删除 {who}</translation>
    </message>
    <message>
        <source>new reading of {who}</source>
        <translation>重新读取 {who}</translation>
    </message>
    <message>
        <source>edit of {field} · {who}</source>
        <translation>修改{field} · {who}</translation>
    </message>
    <message>
        <source>check of {field} · {who}</source>
        <translation>核对{field} · {who}</translation>
    </message>
    <message>
        <source>new entry in {field} · {who}</source>
        <translation>在{field}中新增一条 · {who}</translation>
    </message>
    <message>
        <source>removal of an entry from {field} · {who}</source>
        <translation>从{field}中移除一条 · {who}</translation>
    </message>
    <message>
        <source>move of an entry in {field} · {who}</source>
        <translation>调整{field}中的顺序 · {who}</translation>
    </message>
    <message>
        <source>adding {who} to the opening</source>
        <translation>把 {who} 加入职位</translation>
    </message>
    <message>
        <source>decision on {who}</source>
        <translation>对 {who} 的决定</translation>
    </message>
    <message>
        <source>rating of {who}</source>
        <translation>对 {who} 的评分</translation>
    </message>
    <message>
        <source>note on {who}</source>
        <translation>对 {who} 的备注</translation>
    </message>
    <message>
        <source>new opening {opening}</source>
        <translation>新建职位 {opening}</translation>
    </message>
    <message>
        <source>change of opening {opening}</source>
        <translation>修改职位 {opening}</translation>
    </message>
    <message>
        <source>deletion of opening {opening}</source>
        <translation>删除职位 {opening}</translation>
    </message>
    <message>
        <source>{0} candidates</source>
        <translation>{0} 位候选人</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} 个文件</translation>
    </message>
</context>
<context>
    <name>DropCover</name>
    <message>
        <source>Drop {0} files and folders to add</source>
        <translation>松开即可添加 {0} 个文件和文件夹</translation>
    </message>
    <message>
        <source>Drop 1 folder to add</source>
        <translation>松开即可添加 1 个文件夹</translation>
    </message>
    <message>
        <source>Drop {0} folders to add</source>
        <translation>松开即可添加 {0} 个文件夹</translation>
    </message>
    <message>
        <source>Drop 1 file to add</source>
        <translation>松开即可添加 1 个文件</translation>
    </message>
    <message>
        <source>Drop {0} files to add</source>
        <translation>松开即可添加 {0} 个文件</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>实习</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export shortlist</source>
        <translation>导出入围名单</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿 (.xlsx)</translation>
    </message>
    <message>
        <source>CSV that Excel reads rightly (.csv)</source>
        <translation>Excel 能正确打开的 CSV (.csv)</translation>
    </message>
    <message>
        <source>JSON Resume (.json)</source>
        <translation>JSON Resume (.json)</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>&amp;Blind: leave out names and everything personal</source>
        <translation>匿名：不含姓名和一切个人信息(&amp;B)</translation>
    </message>
    <message>
        <source>Blind: leave out names and everything personal</source>
        <translation>匿名：不含姓名和一切个人信息</translation>
    </message>
    <message>
        <source>Headings and values for &amp;programs, not for people</source>
        <translation>表头和数值供程序使用，而非供人阅读(&amp;P)</translation>
    </message>
    <message>
        <source>Headings and values for programs</source>
        <translation>表头和数值供程序使用</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Shortlist of</source>
        <translation>入围名单</translation>
    </message>
</context>
<context>
    <name>FailureBar</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try to read the file again</source>
        <translation>重新读取这个文件</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>读取值：{0}</translation>
    </message>
    <message>
        <source>Yours: {0}</source>
        <translation>您的值：{0}</translation>
    </message>
    <message>
        <source>Restore what was read</source>
        <translation>恢复读取值</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Personal details</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>社交账号</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Work experience</source>
        <translation>工作经历</translation>
    </message>
    <message>
        <source>Add work experience</source>
        <translation>添加工作经历</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育背景</translation>
    </message>
    <message>
        <source>Add education</source>
        <translation>添加教育背景</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目经历</translation>
    </message>
    <message>
        <source>Add project</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>专业技能</translation>
    </message>
    <message>
        <source>Add skill</source>
        <translation>添加技能</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言能力</translation>
    </message>
    <message>
        <source>Add language</source>
        <translation>添加语言</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Add certificate</source>
        <translation>添加证书</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>获奖情况</translation>
    </message>
    <message>
        <source>Add award</source>
        <translation>添加奖项</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>论文与专利</translation>
    </message>
    <message>
        <source>Add publication</source>
        <translation>添加论文或专利</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>志愿与社团经历</translation>
    </message>
    <message>
        <source>Add volunteering</source>
        <translation>添加志愿或社团经历</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>兴趣爱好</translation>
    </message>
    <message>
        <source>Add interest</source>
        <translation>添加兴趣</translation>
    </message>
    <message>
        <source>References</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Add reference</source>
        <translation>添加推荐人</translation>
    </message>
    <message>
        <source>Further personal details</source>
        <translation>更多个人信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Target job</source>
        <translation>求职意向</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>省/地区</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>国家代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>个人简介</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>About the employer</source>
        <translation>单位简介</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历/学位</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Fluency</source>
        <translation>熟练程度</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发机构</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Awarded by</source>
        <translation>颁奖机构</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发表于</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>兴趣</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>推荐语</translation>
    </message>
    <message>
        <source>Expected salary</source>
        <translation>期望薪资</translation>
    </message>
    <message>
        <source>Current salary</source>
        <translation>目前薪资</translation>
    </message>
    <message>
        <source>Job status</source>
        <translation>求职状态</translation>
    </message>
    <message>
        <source>Available from</source>
        <translation>到岗时间</translation>
    </message>
    <message>
        <source>Preferred city</source>
        <translation>期望城市</translation>
    </message>
    <message>
        <source>Years of experience</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>Highest degree</source>
        <translation>最高学历</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>国籍</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>出生地</translation>
    </message>
    <message>
        <source>Household registration</source>
        <translation>户口所在地</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Military service</source>
        <translation>服役情况</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>驾驶证</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 处，共 {1} 处</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Find in original</source>
        <translation>在原件中查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>关闭查找</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>{0} to check</source>
        <translation>{0} 处待核对</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>没有待核对</translation>
    </message>
    <message>
        <source>Go to the next doubtful field (Ctrl+Enter)</source>
        <translation>到下一处待核对字段 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Read with doubt. Correct it, or press here if it is right.</source>
        <translation>读取时没有把握。请更正；若无误，点这里确认。</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Checked or changed by a person</source>
        <translation>已由人核对或修改</translation>
    </message>
    <message>
        <source>Read from the original: “{0}”</source>
        <translation>读自原件：“{0}”</translation>
    </message>
    <message>
        <source>Not a date. Write 2021-03</source>
        <translation>不是日期，请写成 2021-03</translation>
    </message>
    <message>
        <source>Looks unusual</source>
        <translation>看起来不寻常</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Fields of the resume</source>
        <translation>简历字段</translation>
    </message>
    <message>
        <source>Choose a candidate to see and correct what was read.</source>
        <translation>请选择候选人，查看并更正读取的内容。</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Which candidates to show</source>
        <translation>显示哪些候选人</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Reading… The first candidates will be here in a moment.</source>
        <translation>正在读取…… 第一批候选人马上就会出现。</translation>
    </message>
    <message>
        <source>No candidates yet.

Drop resumes anywhere.</source>
        <translation>还没有候选人。

把简历拖到窗口任意位置即可。</translation>
    </message>
    <message>
        <source>No candidate matches.</source>
        <translation>没有符合的候选人。</translation>
    </message>
    <message>
        <source>Nobody applies for this opening yet.

Drop resumes anywhere, or choose Opening ▸ Add all candidates.</source>
        <translation>这个职位还没有候选人。

把简历拖到窗口任意位置，或选择“职位 ▸ 加入全部候选人”。</translation>
    </message>
</context>
<context>
    <name>MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search candidates</source>
        <translation>搜索候选人</translation>
    </message>
    <message>
        <source>Name, e-mail, file name or any word of the resume</source>
        <translation>姓名、邮箱、文件名或简历中的任何文字</translation>
    </message>
    <message>
        <source>Add resumes</source>
        <translation>添加简历</translation>
    </message>
    <message>
        <source>Export shortlist</source>
        <translation>导出入围名单</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>saved {0} ✓</source>
        <translation>{0} 已保存 ✓</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong.</source>
        <translation>出了点问题。</translation>
    </message>
    <message>
        <source>The file could not be read. Open it in its own program and save it again, as PDF.</source>
        <translation>无法读取这个文件。请用原来的程序打开，另存为 PDF。</translation>
    </message>
    <message>
        <source>This kind of file is not read. Save it as PDF, Word (.docx), HTML or plain text.</source>
        <translation>不支持这种文件。请另存为 PDF、Word (.docx)、HTML 或纯文本。</translation>
    </message>
    <message>
        <source>The file is empty. Ask the sender for the file again.</source>
        <translation>文件是空的。请让对方重新发送。</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete. Download it again or ask for a new copy.</source>
        <translation>文件已损坏或不完整。请重新下载，或请对方重发。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save a copy without the password and add that.</source>
        <translation>文件有密码保护。请另存一份不带密码的副本再添加。</translation>
    </message>
    <message>
        <source>The pages show no readable text. Fill in the form by hand, or ask for a clearer copy.</source>
        <translation>页面上没有可识别的文字。请手工填写表单，或请对方提供更清晰的副本。</translation>
    </message>
    <message>
        <source>The pages are pictures. Their text is being recognised, which takes a while.</source>
        <translation>页面是图片。正在识别其中的文字，需要一些时间。</translation>
    </message>
    <message>
        <source>This kind of picture is not read. Save it as JPG or PNG and add that.</source>
        <translation>不支持这种图片。请另存为 JPG 或 PNG 再添加。</translation>
    </message>
    <message>
        <source>The export could not be written. Close the file if it is open, or choose another.</source>
        <translation>无法写入导出文件。若文件已打开请先关闭，或另选一个。</translation>
    </message>
    <message>
        <source>This does not look like a resume. Check that it is the right file.</source>
        <translation>这看起来不像简历。请确认文件是否正确。</translation>
    </message>
    <message>
        <source>Reading took too long and was stopped. Save it as a simpler PDF and try again.</source>
        <translation>读取时间过长，已停止。请另存为更简单的 PDF 再试。</translation>
    </message>
    <message>
        <source>The file needs too much memory. Save it as a smaller PDF and try again.</source>
        <translation>文件占用内存过多。请另存为更小的 PDF 再试。</translation>
    </message>
    <message>
        <source>The file made the reader stop. Save it again as PDF and add the new file.</source>
        <translation>文件使读取程序中止。请重新另存为 PDF 后再添加。</translation>
    </message>
    <message>
        <source>The workspace file cannot be used. Check that it exists and the disk is not full.</source>
        <translation>无法使用工作区文件。请确认文件存在且磁盘未满。</translation>
    </message>
    <message>
        <source>The workspace was made by a newer version. Update Resume Reviewer to open it.</source>
        <translation>工作区由更新的版本创建。请更新 Resume Reviewer 后打开。</translation>
    </message>
    <message>
        <source>The workspace holds damaged data. Put a backup copy in its place.</source>
        <translation>工作区中有损坏的数据。请用备份副本替换。</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Shortlisted</source>
        <translation>已入围</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已淘汰</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>The file holds text that is not visible: “{quote}”</source>
        <translation>文件中有看不见的文字：“{quote}”</translation>
    </message>
    <message>
        <source>Page {page} holds text that is not visible: “{quote}”</source>
        <translation>第 {page} 页有看不见的文字：“{quote}”</translation>
    </message>
    <message>
        <source>Invisible characters change how this reads or is found: “{quote}”</source>
        <translation>不可见字符改变了这段文字的显示或检索结果：“{quote}”</translation>
    </message>
    <message>
        <source>The file holds a sentence addressed to a machine: “{quote}”</source>
        <translation>文件中有一句写给机器的话：“{quote}”</translation>
    </message>
    <message>
        <source>Page {page} holds a sentence addressed to a machine: “{quote}”</source>
        <translation>第 {page} 页有一句写给机器的话：“{quote}”</translation>
    </message>
    <message>
        <source>No entry covers the {months} months from {from} to {to}</source>
        <translation>{from} 至 {to} 的 {months} 个月没有对应的经历</translation>
    </message>
    <message>
        <source>Positions {one} and {two} share {months} months</source>
        <translation>第 {one} 和第 {two} 段工作有 {months} 个月重叠</translation>
    </message>
    <message>
        <source>The end, {end}, is before the start, {start}</source>
        <translation>结束时间 {end} 早于开始时间 {start}</translation>
    </message>
    <message>
        <source>The date {date} was in the future when read</source>
        <translation>读取时，日期 {date} 尚未到来</translation>
    </message>
    <message>
        <source>No e-mail address and no phone number found</source>
        <translation>未找到邮箱和电话</translation>
    </message>
    <message>
        <source>No name found</source>
        <translation>未找到姓名</translation>
    </message>
</context>
<context>
    <name>NotesLine</name>
    <message>
        <source>Notes ({0})</source>
        <translation>提示（{0}）</translation>
    </message>
    <message>
        <source>Remarks on the document, made while it was read</source>
        <translation>读取文件时留下的说明</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>转到该字段</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>New opening</source>
        <translation>新建职位</translation>
    </message>
    <message>
        <source>Edit opening</source>
        <translation>编辑职位</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the opening</source>
        <translation>职位名称</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>Take in all {0} candidates of the list</source>
        <translation>加入列表中的全部 {0} 位候选人</translation>
    </message>
    <message>
        <source>What is scored, from 1 to 5. Writing down what a 1, a 3 and a 5 look like makes ratings comparable.</source>
        <translation>要评分的内容，1 到 5 分。写明 1、3、5 分各是什么样，评分才可比较。</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Must have</source>
        <translation>必备</translation>
    </message>
    <message>
        <source>A 1 looks like</source>
        <translation>1 分的样子</translation>
    </message>
    <message>
        <source>A 3 looks like</source>
        <translation>3 分的样子</translation>
    </message>
    <message>
        <source>A 5 looks like</source>
        <translation>5 分的样子</translation>
    </message>
    <message>
        <source>&amp;Add criterion</source>
        <translation>添加评价项(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>A weight is a number from 0 upwards.</source>
        <translation>权重应为 0 或以上的数字。</translation>
    </message>
    <message>
        <source>Give the opening a name.</source>
        <translation>请填写职位名称。</translation>
    </message>
    <message>
        <source>Add at least one criterion.</source>
        <translation>请至少添加一个评价项。</translation>
    </message>
    <message>
        <source>Give every criterion a name.</source>
        <translation>请为每个评价项填写名称。</translation>
    </message>
    <message>
        <source>Two criteria have the same name.</source>
        <translation>有两个评价项同名。</translation>
    </message>
    <message>
        <source>At least one criterion needs a weight above 0.</source>
        <translation>至少一个评价项的权重应大于 0。</translation>
    </message>
</context>
<context>
    <name>OpeningPicker</name>
    <message>
        <source>All candidates</source>
        <translation>全部候选人</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Whose stages and scores are shown; new resumes apply for it</source>
        <translation>显示哪个职位的阶段和总分；新添加的简历归入该职位</translation>
    </message>
</context>
<context>
    <name>Original</name>
    <message>
        <source>Choose a candidate to see the file as it was sent.</source>
        <translation>请选择候选人，查看其发来的原件。</translation>
    </message>
    <message>
        <source>Opening the original…</source>
        <translation>正在打开原件…</translation>
    </message>
    <message>
        <source>This page cannot be drawn. Its text can still be read as text.</source>
        <translation>此页无法显示，但仍可切换到文本查看其内容。</translation>
    </message>
    <message>
        <source>The file cannot be shown.</source>
        <translation>此文件无法显示。</translation>
    </message>
    <message>
        <source>Open this link in the browser?</source>
        <translation>在浏览器中打开这个链接？</translation>
    </message>
    <message>
        <source>Original, page {0} of {1}</source>
        <translation>原件，第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>Original as text</source>
        <translation>原件文字</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
</context>
<context>
    <name>OriginalBar</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>显示为文字</translation>
    </message>
    <message>
        <source>Find in original</source>
        <translation>在原件中查找</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>After a decision go to the &amp;next undecided candidate</source>
        <translation>做出决定后转到下一位未决定的候选人(&amp;N)</translation>
    </message>
    <message>
        <source>After a decision go to the next undecided candidate</source>
        <translation>做出决定后转到下一位未决定的候选人</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>Must-have</source>
        <translation>必备</translation>
    </message>
    <message>
        <source>Weight {0}</source>
        <translation>权重 {0}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Show in original</source>
        <translation>在原件中显示</translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>移除出处</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}：{1} 分，满分 {2}</translation>
    </message>
    <message>
        <source>{0}: not rated</source>
        <translation>{0}：未评分</translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation>{0} 的备注</translation>
    </message>
</context>
<context>
    <name>ReadingStatus</name>
    <message>
        <source>1 needs a look</source>
        <translation>1 份需要处理</translation>
    </message>
    <message>
        <source>{0} need a look</source>
        <translation>{0} 份需要处理</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Show files that need a look</source>
        <translation>显示需要处理的文件</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>Reading {0} of {1}</source>
        <translation>正在读取 {0} / {1}</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1}</source>
        <translation>已停止：{0} / {1}</translation>
    </message>
    <message>
        <source>{0} read</source>
        <translation>已读取 {0} 份</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>An error that was not expected. Your work is stored. The report below holds no resume text; please send it to the people who make the program.</source>
        <translation>发生了意外错误。您的工作已保存。下面的报告不含任何简历文字，请发送给程序的开发者。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>Scorecard</name>
    <message>
        <source>Choose an opening above to rate for it.</source>
        <translation>请先在上方选择职位，再为其评分。</translation>
    </message>
    <message>
        <source>An opening says what counts: its criteria become the scorecard.</source>
        <translation>职位说明看重什么：它的评价项就是评分表。</translation>
    </message>
    <message>
        <source>Choose a candidate to score.</source>
        <translation>请选择要评分的候选人。</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>尚未评分</translation>
    </message>
    <message>
        <source>Score {0} of {1}</source>
        <translation>总分 {0}，满分 {1}</translation>
    </message>
    <message>
        <source>{0} of {1} rated</source>
        <translation>已评 {0} / {1}</translation>
    </message>
    <message>
        <source>Must-have rated low: {0}</source>
        <translation>必备项评分偏低：{0}</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Make an opening first</source>
        <translation>请先新建职位</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation>入围</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未决定</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>ViewKeys</name>
    <message>
        <source>{0}
Ctrl+click to open</source>
        <translation>{0}
按住 Ctrl 点击以打开</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop resumes anywhere</source>
        <translation>把简历拖到窗口任意位置</translation>
    </message>
    <message>
        <source>Files, folders, zips or mails: PDF, Word, scans and photos, web pages, text.
Your files stay as they are, and nothing leaves this computer.</source>
        <translation>文件、文件夹、压缩包或邮件：PDF、Word、扫描件和照片、网页、文本。
原文件不会改动，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Try the sample resumes</source>
        <translation>试用示例简历</translation>
    </message>
</context>
<context>
    <name>UnusableWorkspaceDialog</name>
    <message>
        <source>&amp;Try again</source>
        <translation>再试一次(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open another workspace…</source>
        <translation>打开另一个工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Open another workspace</source>
        <translation>打开另一个工作区</translation>
    </message>
</context>
</TS>
