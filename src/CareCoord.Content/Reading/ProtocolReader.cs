using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;

namespace CareCoord.Content.Reading;

/// <summary>Reads protocols. The setup comes first and apart, because it publishes codes that rules read.</summary>
internal sealed class ProtocolReader(Document document, Known known)
{
    private readonly Fields _fields = document.Fields;
    private readonly Source _source = document.Source;

    public static void ReadSetup(Document document, Known known) =>
        known.Setups[document.Id] = FormReader.ReadQuestions(document, known, "setup");

    public Protocol Read()
    {
        var header = HeaderReader.Read(document, known);
        var setup = known.Setups.GetValueOrDefault(document.Id, Questions.None);
        var stages = _fields.List("stages", Stage);
        var criteria = new CriterionReader(_source, known, [.. stages.Select(s => s.Id)], isMove: false);
        var startsAt = StartsAt(stages);
        var words = _fields.Must("words", Words, (Person: "", Clinician: "", Stop: ""));
        var checkIn = _fields.Find("check-in") is { } node ? CheckIn(node) : ((Quantity Every, Channel? Channel)?)null;
        var protocol = new Protocol
        {
            Header = header,
            Tags = _fields.ListOf("tags", node => known.TermOf(_source, node, "protocol-tags")),
            ForPerson = words.Person,
            ForClinician = words.Clinician,
            WhenToStop = words.Stop,
            Setup = setup,
            LeavesOut = _fields.Find("leaves-out") is { } left ? LeavesOut(left, setup) : null,
            Needs = _fields.List("needs", node => Need(node, criteria)),
            NotWith = _fields.List("not-with", node => Contraindication(node, criteria)),
            Stages = stages,
            StartsAt = startsAt.Stage,
            StartsFrom = startsAt.Item,
            Dose = _fields.Find("dose") is { } dose ? new DoseReader(_source, setup).Read(dose) : null,
            Records = _fields.List("records", node => known.Id(_source, node, ContentKind.Form)),
            Sessions = _fields.Find("sessions") is { } sessions ? Sessions(sessions) : null,
            CheckInEvery = checkIn?.Every,
            CheckInChannel = checkIn?.Channel,
            ReviewEvery = _fields.Find("review") is { } review ? Review(review) : null,
            Progress = _fields.ListOf("progress", node => ReadMove(node, stages)),
            Guards = _fields.List("guards", node => known.Id(_source, node, ContentKind.Rule)),
            Tune = TuneReader.Read(document),
        };
        CheckMoves(protocol);
        return protocol;
    }

    private (string Person, string Clinician, string Stop) Words(YamlNode node)
    {
        var fields = Fields.Of(_source, node, "words");
        var words = (fields.Text("for-person"), fields.Text("for-clinician"), fields.TextOr("when-to-stop", ""));
        fields.Close();
        return words;
    }

    private Stage Stage(YamlNode node)
    {
        var fields = Fields.Of(_source, node, "a stage");
        var stage = new Stage(
            fields.Code("id"),
            fields.Text("title"),
            fields.Text("practise"),
            fields.MayBe("every", _source.Days),
            !fields.May("without-dose", _source.Bool, false),
            fields.MayBe("minutes", n => _source.In(Unit.Minute, n)));
        fields.Close();
        return stage;
    }

    /// <summary>The stage it begins in, and the setup item that may choose another.</summary>
    private (string? Stage, string? Item) StartsAt(ImmutableArray<Stage> stages)
    {
        if (_fields.Find("starts-at") is not { } node)
        {
            return (stages.IsEmpty ? null : stages[0].Id, null);
        }

        var fields = Fields.Of(_source, node, "starts-at");
        var stage = fields.Must("stage", n => StageId(n, stages), "");
        var item = fields.Find("or-setup") is { } or ? StageItem(or, stages) : null;
        fields.Close();
        return (stage, item);
    }

    private string StageId(YamlNode node, ImmutableArray<Stage> stages)
    {
        var id = _source.Text(node);
        if (!stages.Any(s => s.Id == id))
        {
            _source.Error(node, $"'{id}' is not a stage.{Nearest.Hint(id, stages.Select(s => s.Id))}");
        }

        return id;
    }

    private string StageItem(YamlNode node, ImmutableArray<Stage> stages)
    {
        var id = _source.Text(node);
        var choice = known.Setups.GetValueOrDefault(document.Id, Questions.None).Find(id) as ChoiceItem;
        if (choice is null || !choice.Options.All(o => stages.Any(s => s.Id == o.Code)))
        {
            _source.Error(node, $"'{id}' is not a choice of the setup whose options are stages.");
        }

        return id;
    }

    private string LeavesOut(YamlNode node, Questions setup)
    {
        var id = _source.Text(node);
        if (setup.Find(id) is not ChoicesItem { IsRequired: true })
        {
            _source.Error(node, $"'{id}' is not a required 'choices' of the setup: what is left out is always asked.");
        }

        return id;
    }

    private Need Need(YamlNode node, CriterionReader criteria)
    {
        var fields = Fields.Of(_source, node, "a need");
        var need = new Need(fields.Must("when", criteria.Read, new Domain.Criteria.AllCriterion([])), fields.Text("say"));
        fields.Close();
        return need;
    }

    private Contraindication Contraindication(YamlNode node, CriterionReader criteria)
    {
        var fields = Fields.Of(_source, node, "not-with");
        var contraindication = new Contraindication(
            fields.Must("when", criteria.Read, new Domain.Criteria.AllCriterion([])),
            fields.Text("say"),
            fields.May("refuse", _source.Bool, false));
        fields.Close();
        return contraindication;
    }

    private SessionPlan Sessions(YamlNode node)
    {
        var fields = Fields.Of(_source, node, "sessions");
        var sessions = new SessionPlan(
            fields.Must("every", _source.Days, default),
            fields.MayBe("count", n => _source.Whole(n, 1, 100)),
            fields.Must("record", n => known.Id(_source, n, ContentKind.Form), ""));
        fields.Close();
        return sessions;
    }

    private (Quantity Every, Channel? Channel) CheckIn(YamlNode node)
    {
        var fields = Fields.Of(_source, node, "check-in");
        var checkIn = (fields.Must("every", _source.Days, default), fields.MayBe("channel", n => _source.OneOf<Channel>(n, "a channel")));
        fields.Close();
        return checkIn;
    }

    private Quantity Review(YamlNode node)
    {
        var fields = Fields.Of(_source, node, "review");
        var every = fields.Must("every", _source.Days, default);
        fields.Close();
        return every;
    }

    private Move ReadMove(YamlNode node, ImmutableArray<Stage> stages)
    {
        string[] kinds = [.. Kebab.All<MoveKind>().Except([Kebab.Of(MoveKind.Start)], StringComparer.Ordinal)];
        if (OneKey.Of(_source, node, "a move", kinds) is not { } entry)
        {
            return new Move(default, new Domain.Criteria.AllCriterion([]), []);
        }

        var criteria = new CriterionReader(_source, known, [.. stages.Select(s => s.Id)], isMove: true);
        var fields = Fields.Of(_source, entry.Value, entry.Key.Text);
        var move = new Move(
            Kebab.Find<MoveKind>(entry.Key.Text) ?? default,
            fields.Must("when", criteria.Read, new Domain.Criteria.AllCriterion([])),
            fields.ListOf("confirmed-by", n => _source.OneOf<CareRole>(n, "somebody who confirms")));
        fields.Close();
        return move;
    }

    private void CheckMoves(Protocol protocol)
    {
        foreach (var stage in protocol.Stages.Where(s => s.Minutes is { } minutes && !(minutes > 0 && minutes <= protocol.Dose?.Minutes.Cap)))
        {
            _source.Error(_fields.Find("stages") ?? _fields.Node, $"'{stage.Id}' takes {stage.Minutes:0.##} min, which the dose does not allow. Write minutes from 1 to its cap.");
        }

        foreach (var move in protocol.Progress.Where(m => m.Kind is MoveKind.Raise or MoveKind.Lower && protocol.Dose is null))
        {
            _source.Error(_fields.Find("progress") ?? _fields.Node, $"'{Kebab.Of(move.Kind)}' changes the dose, and this protocol has none.");
        }

        foreach (var move in protocol.Progress.Where(m => m.Kind is MoveKind.Advance or MoveKind.Back && protocol.Stages.IsEmpty))
        {
            _source.Error(_fields.Find("progress") ?? _fields.Node, $"'{Kebab.Of(move.Kind)}' changes the stage, and this protocol has none.");
        }
    }
}
