using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Tests.Criteria;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Proposals;

public sealed class ExpiryTests
{
    private const int LowFrom = 9;
    private static readonly Answers _right = Practice();
    private static readonly RuleBook _book = EngineContent.Book();

    [Theory]
    [InlineData(null, ProposalKind.Raise, 1, true)]
    [InlineData(9, ProposalKind.Talk, 1, true)]
    [InlineData(8, ProposalKind.Talk, 1, false)]
    [InlineData(null, ProposalKind.Raise, 0, false)]
    [InlineData(null, ProposalKind.Lower, 1, false)]
    [InlineData(null, ProposalKind.Back, 1, false)]
    [InlineData(null, ProposalKind.Pause, 1, false)]
    public void A_low_one_that_was_there_before_the_review_expires_and_what_guards_the_person_waits(int? band, ProposalKind kind, int reviewedAfterDays, bool expires)
    {
        var facts = new Facts
        {
            LastReviewOn = Today.AddDays(reviewedAfterDays),
            Proposals = [new ProposalFact(new ProposalId(Guid.NewGuid()), "rule", kind, null, null, null, [], Today, band)],
        };

        Expiry.Of(facts, LowFrom).Should().HaveCount(expires ? 1 : 0);
    }

    [Fact]
    public void Without_a_review_nothing_expires() =>
        Expiry.Of(new Facts { Proposals = [new ProposalFact(new ProposalId(Guid.NewGuid()), "rule", ProposalKind.Talk, null, null, null, [], Today, null)] }, LowFrom).Should().BeEmpty();

    [Fact]
    public void What_has_just_expired_is_not_proposed_anew_on_the_spot()
    {
        var week = new PracticeRecord().Planned(_right, _right, _right).Person();
        var reviewed = week.Carry(_book.Evaluate(week, Today)) with { LastReviewOn = Today.AddDays(1) };

        var findings = _book.Evaluate(reviewed, Today.AddDays(1));

        findings.Expired.Should().ContainSingle().Which.Because.Should().StartWith("nobody decided before the review on ");
        findings.Proposed.Should().BeEmpty();
        findings.Withdrawn.Should().BeEmpty("it ends once, and in one way");
    }
}
