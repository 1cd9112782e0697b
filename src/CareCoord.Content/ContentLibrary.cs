using CareCoord.Content.Reading;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Proposals;

namespace CareCoord.Content;

/// <summary>All clinical content, loaded once at start. Immutable: one instance serves every thread.</summary>
public sealed class ContentLibrary
{
    private ContentLibrary(IReadOnlyList<IContent> all, ContentTables tables, string hash)
    {
        Protocols = Of<Protocol>(all);
        Rules = Of<Rule>(all);
        Forms = Of<FormDefinition>(all);
        Cards = Of<CardDefinition>(all);
        Messages = Of<Message>(all);
        PlanTemplates = Of<PlanTemplate>(all);
        Vocabularies = Of<Vocabulary>(all);
        Tables = tables;
        Hash = hash;
        RuleBook = new RuleBook([.. Rules], Protocols.Find);
    }

    /// <summary>The directory beside the program in which its content lies.</summary>
    public static string DefaultDirectory => Path.Combine(AppContext.BaseDirectory, "Content");

    /// <summary>What can be given to a person.</summary>
    public Catalogue<Protocol> Protocols { get; }

    /// <summary>Conditions and what follows.</summary>
    public Catalogue<Rule> Rules { get; }

    /// <summary>What happens at a time.</summary>
    public Catalogue<FormDefinition> Forms { get; }

    /// <summary>What is true of a person until it is replaced.</summary>
    public Catalogue<CardDefinition> Cards { get; }

    /// <summary>Words that reach the person.</summary>
    public Catalogue<Message> Messages { get; }

    /// <summary>What shared plans are started from.</summary>
    public Catalogue<PlanTemplate> PlanTemplates { get; }

    /// <summary>Codes and words.</summary>
    public Catalogue<Vocabulary> Vocabularies { get; }

    /// <summary>The numbers that code works with.</summary>
    public ContentTables Tables { get; }

    /// <summary>The rules and protocols in force, ready to look at a person.</summary>
    public RuleBook RuleBook { get; }

    /// <summary>Hash of every file's meaning; where it differs from the one last seen, what stands on content is computed anew.</summary>
    public string Hash { get; }

    /// <summary>Loads a directory of content.</summary>
    /// <param name="directory">The directory that holds the folders <c>Forms</c>, <c>Protocols</c> and so on.</param>
    /// <returns>The library, or every error of every file.</returns>
    public static ContentLoad Load(string directory) => ContentDirectory.Read(directory, out var files, out var meanings) is { } error
        ? new ContentLoad.Refused([error])
        : Load(files, meanings);

    /// <summary>Loads content from files that were read already.</summary>
    /// <param name="files">The files.</param>
    /// <param name="meanings">What stands in <c>meanings.lock</c>.</param>
    public static ContentLoad Load(IReadOnlyList<ContentFile> files, string meanings) => new LibraryReader(files, meanings).Read();

    /// <summary>The cards that have a part in <em>Before you talk</em>, in their order.</summary>
    public IEnumerable<CardDefinition> StripCards => Cards.Where(c => c.Strip is not null).OrderBy(c => c.Strip!.Order);

    /// <summary>The sections of a shared plan in their fixed order; those without an owner are put together by the program.</summary>
    public IReadOnlyList<Term> PlanSections => Vocabularies["plan-sections"].Terms;

    internal static ContentLibrary Of(IReadOnlyList<IContent> all, ContentTables tables, string hash) =>
        new(all, tables, hash);

    private static Catalogue<T> Of<T>(IReadOnlyList<IContent> all)
        where T : class, IContent => new([.. all.OfType<T>()]);
}
