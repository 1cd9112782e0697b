using CareCoord.Domain.Messages;

namespace CareCoord.Domain.Tests.Content;

/// <summary>Texts that ship are never shown with a hole in them.</summary>
public sealed class TextsTests
{
    [Fact]
    public void A_message_without_a_value_is_refused()
    {
        var fill = () => Shipped.Library.Messages["practice-silence-call"].Fill(MessageChannel.PhoneScript, new Dictionary<string, string> { ["first-name"] = "Nadia" });

        fill.Should().Throw<RuleViolationException>().Which.Code.Should().Be("message.variable");
    }

    [Fact]
    public void A_message_has_words_only_for_its_channels()
    {
        var fill = () => Shipped.Library.Messages["practice-silence-call"].Fill(MessageChannel.Sms, new Dictionary<string, string>());

        fill.Should().Throw<RuleViolationException>().Which.Code.Should().Be("message.channel");
    }

    [Fact]
    public void A_template_with_an_open_question_is_refused_in_the_words_of_the_question()
    {
        var fill = () => Shipped.Library.PlanTemplates["tension-headache"].Fill(new Dictionary<string, string> { ["main-symptom"] = "the helmet", ["matters-most"] = " " });

        fill.Should().Throw<RuleViolationException>().WithMessage("Answer first: What would you do again?");
    }

    [Fact]
    public void A_filled_template_has_no_braces_left()
    {
        foreach (var template in Shipped.Library.PlanTemplates)
        {
            var filled = template.Fill(template.Variables.ToDictionary(v => v.Name, v => $"<{v.Name}>"));

            filled.Sections.SelectMany(s => new[] { s.Text, s.Plain }).Concat(filled.Goals.Select(g => g.Text))
                .Should().AllSatisfy(text => text.Should().NotContain("{"));
        }
    }
}
