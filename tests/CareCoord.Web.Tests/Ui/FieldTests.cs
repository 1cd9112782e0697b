using Bunit;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui;
using CareCoord.Web.Ui.Fields;
using CareCoord.Web.Ui.Staff;

namespace CareCoord.Web.Tests.Ui;

public sealed class FieldTests : BunitContext
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void A_field_ties_label_help_and_message_to_its_control()
    {
        var form = Render<HouseForm>(x => x
            .Add(f => f.Errors, [new FieldError("Plan.Note", "Write a sentence.")])
            .Add(f => f.OnSubmit, () => { })
            .AddChildContent<TextField>(t => t.Add(f => f.Name, "Plan.Note").Add(f => f.Label, "Note").Add(f => f.Help, "For the others.")));

        var input = form.Find("input");
        form.Find("label").GetAttribute("for").Should().Be(input.Id);
        input.GetAttribute("aria-invalid").Should().Be("true");
        input.GetAttribute("aria-describedby")!.Split(' ').Select(id => form.Find($"#{id}").TextContent)
            .Should().Equal("For the others.", "Write a sentence.");
    }

    [Fact]
    public void A_message_about_a_field_that_is_not_there_is_still_shown()
    {
        var form = Render<HouseForm>(x => x
            .Add(f => f.Errors, [new FieldError("Elsewhere", "Choose a team first.")])
            .Add(f => f.OnSubmit, () => { })
            .AddChildContent<TextField>(t => t.Add(f => f.Name, "Note").Add(f => f.Label, "Note")));

        form.Find("[role=alert]").TextContent.Should().Be("Choose a team first.");
    }

    [Fact]
    public void A_form_that_is_being_sent_is_not_sent_again()
    {
        var sending = new TaskCompletionSource();
        var sent = 0;
        var form = Render<HouseForm>(x => x
            .Add(f => f.OnSubmit, () =>
            {
                sent++;
                return sending.Task;
            })
            .AddChildContent("<button>Send</button>"));

        form.Find("form").Submit();
        form.Find("form").Submit();
        sending.SetResult();

        sent.Should().Be(1);
    }

    [Fact]
    public void A_touch_that_comes_when_the_form_is_gone_takes_nothing_in_hand()
    {
        var desk = new Desk();
        var form = Render<HouseForm>(x => x.AddCascadingValue(desk).Add(f => f.OnSubmit, () => { }).AddChildContent("<input />"));
        form.Find("form").FocusIn();
        desk.IsBusy.Should().BeTrue();

        form.Instance.Dispose();
        form.Find("form").FocusIn();

        desk.IsBusy.Should().BeFalse();
    }

    [Fact]
    public void A_day_that_cannot_be_read_stays_as_typed_and_keeps_the_form_from_being_sent()
    {
        var sent = 0;
        DateOnly? day = Monday;
        var form = Render<HouseForm>(x => x
            .Add(f => f.OnSubmit, () => sent++)
            .AddChildContent<DateField>(t => t.Add(f => f.Name, "On").Add(f => f.Label, "On").Add(f => f.Today, Monday)
                .Add(f => f.Value, day).Add(f => f.ValueChanged, changed => day = changed)));

        form.Find("input").Change("03/04/2026");
        form.Find("form").Submit();

        sent.Should().Be(0);
        day.Should().BeNull();
        form.Find("input").GetAttribute("value").Should().Be("03/04/2026");
        form.Find("[role=alert]").TextContent.Should().Contain("'03/04/2026' is no day");

        form.Find("input").Change("+7");
        form.Find("form").Submit();

        sent.Should().Be(1);
        day.Should().Be(Monday.AddDays(7));
    }

    [Fact]
    public void A_day_says_back_which_day_of_the_week_it_is()
    {
        var field = Render<DateField>(x => x.Add(f => f.Name, "On").Add(f => f.Label, "On").Add(f => f.Today, Monday).Add(f => f.Value, Monday.AddDays(4)));

        field.Markup.Should().Contain("Friday, 27-Nov-2026, in 4 days");
    }

    [Fact]
    public void A_new_day_from_outside_replaces_what_was_typed()
    {
        var field = Render<DateField>(x => x.Add(f => f.Name, "On").Add(f => f.Label, "On").Add(f => f.Today, Monday));
        field.Find("input").Change("nonsense");

        field.Render(x => x.Add(f => f.Value, Monday));

        field.Find("input").GetAttribute("value").Should().Be("23-Nov-2026");
        field.Instance.IsUnreadable.Should().BeFalse();
    }

    [Fact]
    public void Nothing_is_chosen_until_somebody_chooses()
    {
        Discipline? chosen = null;
        var field = Render<ChoiceField<Discipline?>>(x => x
            .Add(f => f.Name, "For").Add(f => f.Label, "For").Add(f => f.Options, Choices.Of<Discipline>(Words.Discipline))
            .Add(f => f.Value, chosen).Add(f => f.ValueChanged, value => chosen = value));
        field.FindAll("input[checked]").Should().BeEmpty();

        field.FindAll("input")[1].Change(true);

        chosen.Should().Be(Discipline.Psychology);
    }

    [Fact]
    public void Many_choices_are_a_list_whose_first_line_is_no_answer()
    {
        int? chosen = null;
        var field = Render<ChoiceField<int?>>(x => x
            .Add(f => f.Name, "Week").Add(f => f.Label, "Week").Add(f => f.Options, [.. Enumerable.Range(1, 12).Select(n => new Choice<int?>(n, $"week {n}"))])
            .Add(f => f.ValueChanged, value => chosen = value));
        field.Find("option[disabled]").TextContent.Should().Be("Choose …");

        field.Find("select").Change("11");

        chosen.Should().Be(12);
    }

    [Fact]
    public void A_scale_has_eleven_steps_and_no_answer_is_not_zero()
    {
        int? value = null;
        var field = Render<ScaleField>(x => x
            .Add(f => f.Name, "Goal").Add(f => f.Label, "How far").Add(f => f.Low, "not at all").Add(f => f.High, "fully")
            .Add(f => f.ValueChanged, changed => value = changed));
        field.FindAll("input[type=radio]").Should().HaveCount(11);
        field.FindAll("input[checked]").Should().BeEmpty();

        field.FindAll("input")[0].Change(true);

        value.Should().Be(0);
    }

    [Fact]
    public void A_draft_hears_every_keystroke_and_another_field_when_it_is_left()
    {
        var heard = new List<string?>();
        var draft = Render<TextField>(x => x.Add(f => f.Name, "A").Add(f => f.Label, "A").Add(f => f.Rows, 4).Add(f => f.Immediate, true).Add(f => f.ValueChanged, heard.Add));
        var other = Render<TextField>(x => x.Add(f => f.Name, "B").Add(f => f.Label, "B").Add(f => f.ValueChanged, heard.Add));

        draft.Find("textarea").Input("he");
        other.Find("input").Input("sh");
        other.Find("input").Change("she");

        heard.Should().Equal("he", "she");
    }
}
