using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Tests.Criteria;

public sealed class BoundTests
{
    private static readonly Quantity _three = new(3, Unit.Points);

    [Theory]
    [InlineData(LimitKind.AtLeast, Passes.No, Passes.Yes, Passes.Yes)]
    [InlineData(LimitKind.AtMost, Passes.Yes, Passes.Yes, Passes.No)]
    [InlineData(LimitKind.MoreThan, Passes.No, Passes.No, Passes.Yes)]
    [InlineData(LimitKind.LessThan, Passes.Yes, Passes.No, Passes.No)]
    public void A_limit_is_strict_or_not_as_its_name_says(LimitKind kind, Passes two, Passes three, Passes four)
    {
        var bound = new LimitBound(kind, _three);

        bound.Test(new NumberValue(2)).Should().Be(two);
        bound.Test(new NumberValue(3)).Should().Be(three);
        bound.Test(new NumberValue(4)).Should().Be(four);
    }

    [Fact]
    public void A_blank_is_unknown_to_every_bound_but_answered()
    {
        Bound[] bounds = [new LimitBound(LimitKind.AtLeast, _three), new IsBound(new CodeValue("a"), "a"), new InBound(["a"], "a"), new WithinBound(new ValueRange(0, 3, Unit.Points))];

        bounds.Should().AllSatisfy(b => b.Test(null).Should().Be(Passes.Unknown));
        new AnsweredBound().Test(null).Should().Be(Passes.No);
    }

    [Fact]
    public void A_list_of_choices_is_what_it_contains()
    {
        var marks = new CodesValue(["panic", "far-away"]);

        new IsBound(new CodeValue("panic"), "panic").Test(marks).Should().Be(Passes.Yes);
        new InBound(["light-headed", "far-away"], "").Test(marks).Should().Be(Passes.Yes);
        new InBound(["light-headed"], "").Test(marks).Should().Be(Passes.No);
        new InBound(["light-headed"], "").Test(new CodesValue([])).Should().Be(Passes.No);
    }

    [Fact]
    public void A_range_holds_both_its_ends()
    {
        var bound = new WithinBound(new ValueRange(2, 7, Unit.Points));

        new[] { 1, 2, 7, 8 }.Select(n => bound.Test(new NumberValue(n))).Should().Equal(Passes.No, Passes.Yes, Passes.Yes, Passes.No);
    }

    [Theory]
    [InlineData("yes", "yes", Passes.Yes, Passes.Yes, Passes.No)]
    [InlineData("yes", "no", Passes.No, Passes.Yes, Passes.No)]
    [InlineData("yes", "", Passes.Unknown, Passes.Yes, Passes.No)]
    [InlineData("no", "", Passes.No, Passes.Unknown, Passes.Yes)]
    public void Tests_of_an_entry_have_three_values_too(string one, string other, Passes all, Passes any, Passes not)
    {
        var test = new ItemTest("one", "one", new IsBound(new CodeValue("yes"), "yes"));
        var second = test with { Item = "other" };
        var answers = Answers.None.With("one", new CodeValue(one));
        answers = other.Length == 0 ? answers : answers.With("other", new CodeValue(other));

        new AllTests([test, second]).Test(answers).Should().Be(all);
        new AnyTest([test, second]).Test(answers).Should().Be(any);
        new NotTest(test).Test(answers).Should().Be(not);
    }
}
