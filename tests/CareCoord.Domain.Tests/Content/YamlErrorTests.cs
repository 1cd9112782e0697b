namespace CareCoord.Domain.Tests.Content;

/// <summary>Only the plain part of YAML may be used; everything clever is refused, with its place.</summary>
public sealed class YamlErrorTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "Protocols/paced-breathing.yaml", "version: 1", "version: 01", "line:10  '01' begins with a zero. Write 1, or put it in quotes if it is no number." },
        { "Protocols/paced-breathing.yaml", "evidence: design", "evidence: sourced", "line:11  evidence is 'sourced' but sources is empty. Name the source, or write 'evidence: design'." },
        { "Protocols/paced-breathing.yaml", "protocol: paced-breathing", "protocol: slow-breathing", "1:11  the id is 'slow-breathing' and the file is called 'paced-breathing'. Call it slow-breathing.yaml, or slow-breathing@1.yaml if a later version stands beside it." },
        { "Protocols/paced-breathing.yaml", "protocol: paced-breathing", "protokol: paced-breathing", "1:1  'protokol' is not a kind of file. The first key is one of: vocabulary, form, card, message, table, rule, protocol, plan-template. Did you mean protocol?" },
        { "Protocols/paced-breathing.yaml", "review: { every: 4 wk }", "review: &often { every: 4 wk }", "line:9  an anchor '&often' stands here. Write each thing where it belongs." },
        { "Protocols/paced-breathing.yaml", "review: { every: 4 wk }", "review: !!map { every: 4 wk }", "line:9  a tag 'tag:yaml.org,2002:map' stands here. Leave it out." },
        { "Protocols/paced-breathing.yaml", "review: { every: 4 wk }", "review: { every: 4 wk }\nreview: { every: 6 wk }", "line+1:1  'review' stands here a second time; the first is in line 17. Keep one." },
        { "Protocols/paced-breathing.yaml", "review: { every: 4 wk }", "review:\t{ every: 4 wk }", "line:8  a tab stands here. Indent with blanks." },
        { "Protocols/paced-breathing.yaml", "review: { every: 4 wk }", "review: { <<: { every: 4 wk } }", "line:11  merge keys are not used here. Write out what it would bring." },
        { "Protocols/paced-breathing.yaml", "review: { every: 4 wk }", "review: *often", "line:9  an alias stands here. Write out what it means." },
        { "Protocols/paced-breathing.yaml", "review: { every: 4 wk }", "review:", "line:8  'review' is empty." },
        { "Protocols/paced-breathing.yaml", "review: { every: 4 wk }", "review: { every: 4 wk", "line:16  this is no YAML: something that was opened before this place is never closed." },
        { "Protocols/paced-breathing.yaml", "evidence: design", "evidence: design\n---\nanother: document", "line+1:1  a second document begins here. Write one file for each." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_too_clever_or_too_careless_is_refused_with_its_place_and_what_would_be_right(string path, string old, string changed, string expected) =>
        Shipped.ErrorsOf(Shipped.With(path, old, changed)).Should().Equal(Shipped.Place(path, old, expected));
}
