using CareCoord.Domain.Teams;
using CareCoord.Web.Execution.Bell;

namespace CareCoord.Web.Tests.Execution.Bell;

public sealed class NodeBellTests
{
    private static readonly OrganisationId Here = OrganisationId.Of(Guid.CreateVersion7());

    [Fact]
    public void A_line_says_again_what_was_rung()
    {
        using var bell = new NodeBell();
        var (command, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        bell.Ring(Here, command, new HashSet<Guid> { person });

        var ring = Ring.Read(bell.Take()!).Should().ContainSingle().Which;

        (ring.Organisation, ring.Command).Should().Be((Here, command));
        ring.Subjects.Should().Equal(person);
        bell.Take().Should().BeNull("it was taken");
    }

    [Fact]
    public void A_line_holds_nothing_but_ids()
    {
        using var bell = new NodeBell();
        bell.Ring(Here, Guid.CreateVersion7(), new HashSet<Guid> { Guid.CreateVersion7(), Guid.CreateVersion7() });

        bell.Take().Should().MatchRegex("^[0-9a-f]{32}/[0-9a-f]{32}/[0-9a-f]{32},[0-9a-f]{32}$");
    }

    [Fact]
    public void What_changes_nothing_that_is_shown_rings_nothing()
    {
        using var bell = new NodeBell();
        bell.Ring(Here, Guid.CreateVersion7(), new HashSet<Guid>());

        bell.Take().Should().BeNull();
    }

    [Fact]
    public void Too_many_ids_become_a_look_at_everything_in_that_organisation()
    {
        using var bell = new NodeBell();
        var there = OrganisationId.Of(Guid.CreateVersion7());
        bell.Ring(Here, Guid.CreateVersion7(), Ids(300));
        bell.Ring(there, Guid.CreateVersion7(), Ids(1));

        var line = bell.Take()!;

        line.Length.Should().BeLessThan(8_000);
        Ring.Read(line).Should().Equal(Ring.EverythingIn(Here), Ring.EverythingIn(there));
    }

    [Fact]
    public void Too_many_organisations_become_a_look_at_everything()
    {
        using var bell = new NodeBell();
        for (var i = 0; i < 500; i++)
        {
            bell.Ring(OrganisationId.Of(Guid.CreateVersion7()), Guid.CreateVersion7(), Ids(1));
        }

        Ring.Read(bell.Take()!).Should().Equal(Ring.Everything);
    }

    [Fact]
    public void Whoever_never_takes_keeps_no_more_than_a_few()
    {
        using var bell = new NodeBell();
        for (var i = 0; i < 5_000; i++)
        {
            bell.Ring(Here, Guid.CreateVersion7(), Ids(1));
        }

        Ring.Read(bell.Take()!).Should().AllSatisfy(x => x.Organisation.Should().Be(Here)).And.OnlyHaveUniqueItems().And.HaveCountLessThan(1_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("from a newer version")]
    [InlineData("0/0/0")]
    public void What_cannot_be_understood_is_for_everybody(string line) => Ring.Read(line).Should().Equal(Ring.Everything);

    private static HashSet<Guid> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
}
