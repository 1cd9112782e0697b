using AngleSharp.Dom;
using Bunit;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Web.Execution;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Ui.Fields;
using CareCoord.Web.Ui.Forms;

namespace CareCoord.Web.Tests.Ui;

public sealed class QuestionsFormTests : BunitContext
{
    private Answers _answers = Answers.None;

    private IRenderedComponent<QuestionsForm> Asked(string form) => Render<QuestionsForm>(x => x
        .Add(f => f.Questions, Clinic.Content.Forms[form].Questions)
        .Add(f => f.Prefix, "Answers.")
        .Add(f => f.Today, new DateOnly(2026, 3, 2))
        .Add(f => f.Answers, _answers)
        .Add(f => f.AnswersChanged, x => _answers = x));

    [Fact]
    public void What_comes_up_only_with_another_answer_is_asked_then()
    {
        Asked("activity-log").FindAll("[name='Answers.pem-words']").Should().BeEmpty();

        _answers = _answers.With("pem", new CodeValue("yes"));

        Asked("activity-log").FindAll("[name='Answers.pem-words']").Should().ContainSingle();
    }

    [Fact]
    public void A_step_of_a_scale_and_minutes_become_answers_with_their_units()
    {
        Asked("practice-log").Find("[name='Answers.distress-before'][value='6']").Change("6");
        Asked("practice-log").Find("[name='Answers.minutes']").Change("5");

        _answers.Should().Equal(Answers.None.With("distress-before", new NumberValue(6)).With("minutes", new NumberValue(5, Unit.Minute)));
    }

    [Fact]
    public void None_of_these_is_an_answer_and_unticking_it_leaves_a_blank()
    {
        IElement None() => Asked("practice-log").FindAll("[name='Answers.marks']")[^1];

        None().Change(true);
        _answers.Of("marks").Should().Be(new CodesValue([]));
        None().Change(false);
        _answers.Of("marks").Should().BeNull();
    }

    [Fact]
    public void An_answer_can_be_left_blank_again()
    {
        _answers = _answers.With("chore", new NumberValue(8));

        Asked("practice-log").Find("[aria-label='Leave it blank: Did it feel like a chore?']").Click();

        _answers.Of("chore").Should().BeNull();
    }

    [Fact]
    public void A_number_that_cannot_be_read_stays_as_typed_and_says_so()
    {
        var form = Asked("practice-log");

        form.Find("[name='Answers.minutes']").Change("five");

        form.Find("[name='Answers.minutes']").GetAttribute("value").Should().Be("five");
        form.Find("[role=alert]").TextContent.Should().Be("'five' is no number. Write digits only, such as 12.");
        _answers.Of("minutes").Should().BeNull();
    }

    [Fact]
    public void What_is_wrong_stands_beside_its_item()
    {
        var form = Render<HouseForm>(x => x
            .Add(f => f.Errors, [new FieldError("Answers.minutes", "Write a whole number.")])
            .Add(f => f.OnSubmit, () => { })
            .AddChildContent<QuestionsForm>(q => q
                .Add(f => f.Questions, Clinic.Content.Forms["practice-log"].Questions).Add(f => f.Prefix, "Answers.").Add(f => f.Today, new DateOnly(2026, 3, 2))));

        form.Find("[name='Answers.minutes']").GetAttribute("aria-invalid").Should().Be("true");
        form.FindAll("p.message").Select(x => x.TextContent).Should().Equal("Write a whole number.");
    }

    [Fact]
    public void Rows_are_added_filled_and_removed()
    {
        IRenderedComponent<QuestionsForm> Card() => Render<QuestionsForm>(x => x
            .Add(f => f.Questions, Clinic.Content.Cards["state-phrases"].Questions)
            .Add(f => f.Prefix, "Answers.").Add(f => f.Today, new DateOnly(2026, 3, 2)).Add(f => f.Answers, _answers).Add(f => f.AnswersChanged, x => _answers = x));

        Card().FindAll("button").First(x => x.TextContent == "Add").Click();
        Card().Find("[name='Answers.helps/1/phrase']").Change("your shoulders went up");

        ((RowsValue)_answers["helps"]).Rows.Single().TextOf("phrase").Should().Be("your shoulders went up");
        Card().FindAll("button").First(x => x.TextContent == "Remove").Click();
        _answers.Of("helps").Should().BeNull();
    }

    [Fact]
    public void What_was_answered_reads_in_the_forms_own_words()
    {
        var answers = Answers.None.With("distress-before", new NumberValue(6)).With("tolerance", new CodeValue("too-much")).With("words", new TextValue("the helmet was lighter"));

        var view = Render<AnswersView>(x => x.Add(v => v.Questions, Clinic.Content.Forms["practice-log"].Questions).Add(v => v.Answers, answers));

        view.FindAll("dd").Select(x => x.TextContent).Should().Equal("6 of 10", "too much", "the helmet was lighter");
        view.FindAll("dd.own").Should().ContainSingle();
    }
}
