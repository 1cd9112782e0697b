using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Tests.Interventions;

namespace CareCoord.Domain.Tests.Proposals;

public sealed class ProposalTests
{
    private static Proposal Raise(params CareRole[] confirmedBy) => new(
        new ProposalId(Given.NewId()),
        Given.Patient,
        new NewProposal(
            new ContentRef("paced-breathing", 1),
            ProposalKind.Raise,
            new InterventionId(Given.NewId()),
            MoveTarget.OfMinutes(7),
            "From 5 to 7 minutes.",
            "six of seven",
            [new Input("enough-done", "planned practice", "recorded")],
            [CareRole.Clinician],
            [.. confirmedBy]),
        null,
        Given.At(0));

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void What_the_person_must_agree_to_is_not_accepted_without_it(bool? agrees)
    {
        var accept = () => Raise(CareRole.Person).Accept(Given.Lee, agrees, "", Given.At(1));

        accept.Should().Throw<RuleViolationException>().Which.Code.Should().Be("proposal.person");
    }

    [Fact]
    public void Accepted_it_keeps_who_and_when_and_that_the_person_agrees()
    {
        var proposal = Raise(CareRole.Person);

        proposal.Accept(Given.Lee, true, "", Given.At(1));

        (proposal.Status, proposal.DecidedBy, proposal.PersonAgrees, proposal.EndedAt).Should().Be((ProposalStatus.Accepted, Given.Lee, true, Given.At(1)));
    }

    [Fact]
    public void Dismissing_needs_a_reason()
    {
        var dismiss = () => Raise().Dismiss(Given.Lee, null, " ", Given.At(1));

        dismiss.Should().Throw<RuleViolationException>().Which.Code.Should().Be("proposal.why");
    }

    [Fact]
    public void What_is_decided_is_not_decided_again_and_not_withdrawn()
    {
        var proposal = Raise();
        proposal.Dismiss(Given.Lee, null, "rather not yet", Given.At(1));

        var again = () => proposal.Accept(Given.Lee, null, "", Given.At(2));
        var withdrawn = () => proposal.Withdraw(new Withdrawal(proposal.Id, "no longer", []), Given.At(2));

        again.Should().Throw<RuleViolationException>().Which.Code.Should().Be("proposal.ended");
        withdrawn.Should().Throw<RuleViolationException>().Which.Code.Should().Be("proposal.ended");
    }

    [Fact]
    public void Withdrawn_it_keeps_the_inputs_that_changed()
    {
        var proposal = Raise();

        proposal.Withdraw(new Withdrawal(proposal.Id, "tolerance is too much: 1", [new Input("not-too-much", "tolerance", "yes")]), Given.At(1));

        proposal.Status.Should().Be(ProposalStatus.Withdrawn);
        proposal.Changed.Should().ContainSingle().Which.Value.Should().Be("yes");
    }
}
