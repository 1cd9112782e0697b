using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Criteria;

namespace CareCoord.Content.Reading;

/// <summary>Reads tests of one entry: <c>{ tolerance: { is: too-much } }</c>, or <c>all</c>, <c>any</c>, <c>not</c> of such.</summary>
/// <param name="source">The file.</param>
/// <param name="find">The item with an id, or null.</param>
/// <param name="ids">The ids there are.</param>
/// <param name="where">What may stand here, with its article: <c>an item of practice-log</c>.</param>
/// <param name="mayAskAnswered">True where <c>answered</c> may stand: never in a criterion, where silence must not become a fact.</param>
internal sealed class EntryTestReader(Source source, Func<string, Answerable?> find, ImmutableArray<string> ids, string where, bool mayAskAnswered)
{
    public EntryTest Read(YamlNode node)
    {
        string[] kinds = ["all", "any", "not", .. ids];
        if (OneKey.Of(source, node, where, kinds) is not { } entry)
        {
            return new AllTests([]);
        }

        return entry.Key.Text switch
        {
            "all" => new AllTests(Fields.Each(source, entry.Value, Read)),
            "any" => new AnyTest(Fields.Each(source, entry.Value, Read)),
            "not" => new NotTest(Read(entry.Value)),
            var item => Test(item, entry.Value),
        };
    }

    private ItemTest Test(string id, YamlNode node)
    {
        var fields = Fields.Of(source, node, $"the test of {id}");
        var answerable = find(id);
        var bound = BoundReader.Read(fields, answerable);
        fields.Close();
        if (bound is AnsweredBound && !mayAskAnswered)
        {
            source.Error(node, "'answered' may not stand in a criterion: whether somebody answered is no fact about them.");
        }

        return new ItemTest(id, answerable?.Label ?? id, bound);
    }
}
