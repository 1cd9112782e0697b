using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Tests.Criteria;

/// <summary>The table of three values: what cannot be told stays untold unless the others decide.</summary>
public sealed class CompositionTests
{
    private static readonly OpenCriterion _notMet = new("no", OpenThing.Promise, null);
    private static readonly NotCriterion _met = new(_notMet);
    private static readonly ElapsedCriterion _untold = new("untold", Anchor.PhaseStart, Says.AtLeast(1, Unit.Week), false);

    private static Criterion Of(string word) => word switch
    {
        "met" => _met,
        "not met" => _notMet,
        _ => _untold,
    };

    [Theory]
    [InlineData("met", "met", "met", "met")]
    [InlineData("met", "not met", "not met", "met")]
    [InlineData("met", "cannot tell", "cannot tell", "met")]
    [InlineData("not met", "not met", "not met", "not met")]
    [InlineData("not met", "cannot tell", "not met", "cannot tell")]
    [InlineData("cannot tell", "cannot tell", "cannot tell", "cannot tell")]
    public void All_and_any_follow_the_table(string one, string other, string all, string any)
    {
        foreach (var pair in new[] { new[] { Of(one), Of(other) }, [Of(other), Of(one)] })
        {
            Says.Kind(new AllCriterion([.. pair]), new Facts()).Should().Be(all);
            Says.Kind(new AnyCriterion([.. pair]), new Facts()).Should().Be(any);
        }
    }

    [Theory]
    [InlineData("met", "not met")]
    [InlineData("not met", "met")]
    [InlineData("cannot tell", "cannot tell")]
    public void Not_turns_what_is_known_and_leaves_what_is_not(string inner, string expected) =>
        Says.Kind(new NotCriterion(Of(inner)), new Facts()).Should().Be(expected);

    [Fact]
    public void All_names_only_what_stands_in_the_way() =>
        Says.Of(new AllCriterion([_met, _untold, _notMet]), new Facts()).Because.Should().ContainSingle(b => b.Criterion == "no");

    [Fact]
    public void An_answer_cannot_be_taken_for_yes_or_no() =>
        typeof(Answer).GetMethods()
            .Concat(typeof(Answer).GetNestedTypes().SelectMany(t => t.GetMethods()))
            .Where(m => m.Name is "op_Implicit" or "op_Explicit" or "op_True" or "op_False")
            .Should().BeEmpty();
}
