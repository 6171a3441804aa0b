"""Small pictures before the names in sections."""

from __future__ import annotations

from reviewer.parsing import parse_bytes


def test_pictures_before_names_are_no_part_of_them() -> None:
    text = (
        "# Iria Lema\n\n📧 iria.lema@example.com\n\n"
        "## 💼 Experiencia\n\n### 🔧 LOWENTEC\n📅 Abril 2024 - Junio 2024\n\n"
        "Prácticas de soporte técnico en la tienda del centro.\n\n"
        "### 🍔 PIZZAHORNO\n📅 Abril 2022 - Junio 2022\n\n"
        "Pedidos a domicilio y ayuda en cocina.\n\n"
        "## 🌍 Idiomas\n\n- 🇪🇸 Español — Nativo\n- 🇬🇧 Inglés — Nivel medio\n"
    )
    found = parse_bytes(text.encode(), "cv.md").resume.to_json()
    assert [one["name"] for one in found["work"]] == ["LOWENTEC", "PIZZAHORNO"]
    assert [(one["language"], one["fluency"]) for one in found["languages"]] == [
        ("Español", "Nativo"),
        ("Inglés", "Nivel medio"),
    ]
    assert found["basics"]["email"] == "iria.lema@example.com"
