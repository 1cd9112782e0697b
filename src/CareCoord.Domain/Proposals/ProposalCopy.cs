using CareCoord.Domain.Contacts;

namespace CareCoord.Domain.Proposals;

/// <summary>What was proposed and decided, as plain text for the practice's own record.</summary>
public static class ProposalCopy
{
    /// <summary>Composes the text.</summary>
    /// <param name="proposal">What was proposed.</param>
    /// <param name="heading">Who it is about.</param>
    /// <param name="about">The intervention or rule, in words.</param>
    /// <param name="decidedBy">Name of who decided; empty while it waits.</param>
    /// <returns>Lines of text, each ended by a line feed.</returns>
    public static string Of(Proposal proposal, CopyHeading heading, string about, string decidedBy) => new PlainText(heading.Zone)
        .Line(proposal.Status == ProposalStatus.Open ? "Proposed" : "Decided")
        .Line("Person", heading.Person)
        .Line("About", about)
        .Line("Proposed", proposal.Say)
        .Line("Because", proposal.Because)
        .Line("Rule", $"{proposal.Source}, version {proposal.SourceVersion}")
        .Line("Proposed on", proposal.ProposedAt)
        .Line("Decision", proposal.Status switch
        {
            ProposalStatus.Open => "",
            ProposalStatus.Accepted => "Accepted.",
            ProposalStatus.Dismissed => "Not now.",
            ProposalStatus.Expired => "Expired: nobody decided before the review.",
            _ => "Withdrawn, no longer true.",
        })
        .Line("Decided by", decidedBy)
        .Line("When", proposal.EndedAt)
        .Line("The person", proposal.PersonAgrees switch { true => "agrees", false => "does not agree", _ => "" })
        .Paragraph("Reason", proposal.EndedBecause)
        .ToString();
}
