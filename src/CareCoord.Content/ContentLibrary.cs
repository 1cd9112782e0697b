using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareCoord.Content.Examples;
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
    private readonly IReadOnlyList<IContent> _all;

    private ContentLibrary(IReadOnlyList<IContent> all, ContentTables tables, string hash, ReadFiles files, ImmutableHashSet<string> off)
    {
        _all = all;
        Files = files;
        Off = off;
        Protocols = Of<Protocol>(all);
        Rules = Of<Rule>(all);
        Forms = Of<FormDefinition>(all);
        Cards = Of<CardDefinition>(all);
        Messages = Of<Message>(all);
        PlanTemplates = Of<PlanTemplate>(all);
        Vocabularies = Of<Vocabulary>(all);
        Tables = tables;
        Hash = hash;
        RuleBook = new RuleBook([.. Rules.Where(r => !off.Contains(r.Header.Id))], Protocols.Find) { Off = off, LowFromBand = tables.Everyday.ExpiresFromBand };
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

    /// <summary>Ids of what is switched off: such a rule neither fires nor holds, and such a protocol is not newly given.</summary>
    public ImmutableHashSet<string> Off { get; }

    /// <summary>What an organisation may switch off or set, in its newest version.</summary>
    public IEnumerable<ISettable> Settable => Protocols.AsEnumerable<ISettable>().Concat(Rules).OrderBy(c => c.Header.Id, StringComparer.Ordinal);

    internal ReadFiles Files { get; }

    /// <summary>The same content as an organisation has it. What its file no longer allows does not apply; what is locked stays on.</summary>
    /// <param name="choices">What it chose, one for each file at most.</param>
    public ContentLibrary With(IReadOnlyCollection<ContentChoice> choices)
    {
        var settable = Settable.ToDictionary(c => c.Header.Id, StringComparer.Ordinal);
        var known = choices.Where(c => settable.ContainsKey(c.Content) && (c.IsOff || !c.Values.IsEmpty)).OrderBy(c => c.Content, StringComparer.Ordinal).ToList();
        if (known.Count == 0)
        {
            return this;
        }

        var values = known.ToDictionary(c => c.Content, c => c.Values, StringComparer.Ordinal);
        var changed = _all.OfType<ISettable>().Where(c => values.ContainsKey(c.Header.Id)).ToDictionary(c => c.Header.Ref, c => (IContent)Set(c, values[c.Header.Id]));
        var said = known.Select(c => $"{c.Content} {c.IsOff} {string.Join(' ', c.Values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key}={v.Value:0.##}")))}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Hash}\n{string.Join('\n', said)}")));
        return new ContentLibrary(
            [.. _all.Select(c => changed.GetValueOrDefault(c.Header.Ref, c))], Tables, hash, Files,
            [.. known.Where(c => c.IsOff && !settable[c.Content].IsLocked).Select(c => c.Content)]);
    }

    /// <summary>What was begun with an earlier version goes on by it, with the numbers that are set; a file that could not say them stays as it ships.</summary>
    private ISettable Set(ISettable content, ImmutableSortedDictionary<string, decimal> values)
    {
        var errors = new List<ContentError>();
        var set = Files.With(content, values, errors);
        return errors.Count == 0 ? set : content;
    }

    /// <summary>Every file in its newest version, as it can be read, by its title.</summary>
    public IReadOnlyList<LibraryFile> AllFiles =>
        [.. Files.Newest.Select(d => new LibraryFile(d.Kind, _all.First(c => c.Header.Ref == new ContentRef(d.Id, d.Version)).Header)).OrderBy(f => f.Header.Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The worked examples of a file.</summary>
    public IReadOnlyList<WorkedExample> ExamplesOf(ContentRef reference) => Files.Find(reference) is { } document ? WorkedExamples.Of(document) : [];

    /// <summary>The rows of a table, the names of its columns first; empty for anything else.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RowsOf(ContentRef reference) => Files.Find(reference) is { Kind: ContentKind.Table } document ? WorkedExamples.RowsOf(document) : [];

    internal static ContentLibrary Of(IReadOnlyList<IContent> all, ContentTables tables, string hash, ReadFiles files) =>
        new(all, tables, hash, files, []);

    private static Catalogue<T> Of<T>(IReadOnlyList<IContent> all)
        where T : class, IContent => new([.. all.OfType<T>()]);
}
