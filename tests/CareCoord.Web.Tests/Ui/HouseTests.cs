using Bunit;
using CareCoord.Domain.Teams;
using CareCoord.Web.Ui.House;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Tests.Ui;

public sealed class HouseTests : BunitContext
{
    private sealed record Owed(string Person, string Band);

    private static readonly Owed[] Rows = [new("HALVORSEN", "Safety"), new("OYELARAN", "Promised"), new("MARCHETTI", "Promised")];

    [Fact]
    public void A_list_has_a_caption_a_heading_for_each_group_and_its_rows_in_order()
    {
        var table = Table();

        table.Find("caption").TextContent.Should().Be("What is owed");
        table.FindAll("tr.group").Select(group => group.TextContent).Should().Equal("Safety", "Promised");
        table.FindAll("tr[tabindex='-1']").Select(row => row.TextContent.Trim()).Should().Equal("HALVORSEN", "OYELARAN", "MARCHETTI");
    }

    [Fact]
    public void Without_groups_a_list_is_one_body_without_headings()
    {
        var table = Table(grouped: false);

        table.FindAll("tr.group").Should().BeEmpty();
        table.FindAll("tbody").Should().ContainSingle();
    }

    [Fact]
    public void The_row_shown_beside_the_list_is_the_current_one()
    {
        var table = Table(current: "OYELARAN");

        table.FindAll("tr[aria-current=true]").Should().ContainSingle().Which.TextContent.Trim().Should().Be("OYELARAN");
    }

    [Fact]
    public void A_row_that_stays_is_not_made_anew_when_the_one_before_it_goes()
    {
        var table = Table();
        var stays = table.FindComponents<Tag>()[2].Instance;

        table.Render(x => x.Add(t => t.Rows, Rows[1..]));

        table.FindComponents<Tag>()[1].Instance.Should().BeSameAs(stays);
    }

    [Theory]
    [InlineData(Tone.Safety, "safety")]
    [InlineData(Tone.Late, "late")]
    [InlineData(Tone.Good, "good")]
    [InlineData(Tone.Plain, "plain")]
    public void A_tag_says_its_meaning_in_a_word_and_a_tone(Tone tone, string style) =>
        Render<Tag>(x => x.Add(t => t.Tone, tone).AddChildContent("4 days"))
            .Find("span").MarkupMatches($"<span class=\"tag {style}\">4 days</span>");

    [Theory]
    [InlineData(Discipline.PrimaryCare, "P")]
    [InlineData(Discipline.Psychology, "Y")]
    [InlineData(Discipline.Specialty, "S")]
    [InlineData(Discipline.SocialWork, "W")]
    [InlineData(Discipline.OccupationalTherapy, "O")]
    [InlineData(Discipline.Coordination, "C")]
    public void A_discipline_has_a_letter_for_the_eye_and_a_name_for_the_ear(Discipline discipline, string letter)
    {
        var mark = Render<DisciplineMark>(x => x.Add(m => m.Discipline, discipline).Add(m => m.Compact, true));

        mark.Find("b[aria-hidden=true]").TextContent.Should().Be(letter);
        mark.Find(".unseen").TextContent.Should().Be(CareCoord.Web.Ui.Words.Discipline(discipline));
    }

    [Fact]
    public void A_specialty_is_named() =>
        Render<DisciplineMark>(x => x.Add(m => m.Discipline, Discipline.Specialty).Add(m => m.Title, "Gastroenterology"))
            .Markup.Should().Contain("Gastroenterology").And.NotContain("Specialty");

    [Fact]
    public void A_filter_with_an_address_is_a_link_that_says_whether_it_is_on()
    {
        var chip = Render<FilterChip>(x => x.Add(c => c.Href, "/today?of=mine").Add(c => c.On, true).Add(c => c.Count, 14).AddChildContent("Mine"));

        var link = chip.Find("a");
        link.GetAttribute("href").Should().Be("/today?of=mine");
        link.GetAttribute("aria-current").Should().Be("true");
        link.TextContent.Should().Contain("Mine").And.Contain("14");
    }

    [Fact]
    public void A_filter_without_address_is_a_button_that_is_pressed_or_not()
    {
        var pressed = 0;
        var chip = Render<FilterChip>(x => x.Add(c => c.OnClick, () => pressed++).AddChildContent("Calls"));

        chip.Find("button").Click();

        pressed.Should().Be(1);
        chip.Find("button").GetAttribute("aria-pressed").Should().Be("false");
    }

    [Fact]
    public void A_sheet_is_named_by_its_title()
    {
        var sheet = Render<Sheet>(x => x.Add(s => s.Title, "Decide").AddChildContent("?"));

        sheet.Find("section").GetAttribute("aria-labelledby").Should().Be(sheet.Find("h2").Id);
    }

    private IRenderedComponent<HouseTable<Owed>> Table(bool grouped = true, string? current = null) => Render<HouseTable<Owed>>(x => x
        .Add(t => t.Caption, "What is owed")
        .Add(t => t.Rows, Rows)
        .Add(t => t.Key, row => row.Person)
        .Add(t => t.Group, grouped ? row => row.Band : null)
        .Add(t => t.Current, current)
        .Add(t => t.Columns, 1)
        .Add(t => t.Header, "<th>Person</th>")
        .Add(t => t.Row, row => builder =>
        {
            builder.OpenElement(0, "td");
            builder.OpenComponent<Tag>(1);
            builder.AddComponentParameter(2, nameof(Tag.ChildContent), (RenderFragment)(inner => inner.AddContent(0, row.Person)));
            builder.CloseComponent();
            builder.CloseElement();
        }));
}
