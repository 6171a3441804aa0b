"""Labels beside lists, both broken over lines in narrow columns: one line a label."""

from __future__ import annotations

from set_words import row, texts


def test_a_label_broken_between_its_characters_is_whole_beside_its_list() -> None:
    assert texts(
        row("样例姓名", 40, 40),
        row("编程语", 42, 100),
        row("Widgetscript · C ·", 90, 100),
        row("言", 42, 113),
        row("Gadgetlang", 90, 113),
        row("框架", 42, 130),
        row("Example Boot · Sample", 90, 130),
        row("Cloud · Demo", 90, 143),
    ) == [
        "样例姓名",
        "编程语言\tWidgetscript · C · Gadgetlang",
        "框架\tExample Boot · Sample Cloud · Demo",
    ]


def test_a_label_written_downwards_may_be_longer_than_its_list() -> None:
    assert texts(
        row("样例姓名", 40, 40),
        row("编", 42, 100),
        row("Widgetscript · C ·", 70, 100),
        row("程", 42, 113),
        row("Gadgetlang", 70, 113),
        row("语", 42, 126),
        row("言", 42, 139),
        row("框", 42, 156),
        row("Example Boot · Sample", 70, 156),
        row("架", 42, 169),
        row("Cloud · Demo", 70, 169),
    )[1:] == [
        "编程语言\tWidgetscript · C · Gadgetlang",
        "框架\tExample Boot · Sample Cloud · Demo",
    ]


def test_words_of_a_label_that_had_no_room_go_on_below() -> None:
    assert texts(
        row("Ana Example", 40, 40),
        row("Widget care", 42, 100),
        row("Oiling · Greasing ·", 120, 100),
        row("and repair", 42, 113),
        row("Widget polishing · Rust", 120, 113),
        row("removal", 120, 126),
        row("Tools", 42, 143),
        row("Lathe · Hammer", 120, 143),
    )[1:] == [
        "Widget care and repair\tOiling · Greasing · Widget polishing · Rust removal",
        "Tools\tLathe · Hammer",
    ]


def test_short_labels_each_beside_a_line_stay_apart() -> None:
    found = texts(
        row("Ana Example", 40, 40),
        row("Tools", 42, 100),
        row("Lathe · Hammer", 120, 100),
        row("Metal", 42, 113),
        row("Tin · Brass", 120, 113),
        row("Wood", 42, 126),
        row("Oak · Ash", 120, 126),
    )
    assert found[1:] == ["Tools\tLathe · Hammer", "Metal\tTin · Brass", "Wood\tOak · Ash"]


def test_places_beside_entries_are_no_labels_of_lists() -> None:
    found = texts(
        row("Ana Example", 40, 40),
        row("Springfield", 42, 100),
        row("Widget Engineer at Widget Works", 120, 100),
        row("Example", 42, 113),
        row("Built the grand widget", 120, 113),
        row("Shelbyville", 42, 140),
        row("Gadget Engineer at Gadget Works", 120, 140),
        row("Example", 42, 153),
        row("Built the grand gadget", 120, 153),
    )
    assert "Widget Engineer at Widget Works" in found[1]
    assert all("Works Built" not in text for text in found)
