using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;

namespace CareCoord.Content.Reading;

/// <summary>Reads the dose of a protocol.</summary>
internal sealed class DoseReader(Source source, Questions setup)
{
    public Dose Read(YamlNode node)
    {
        var fields = Fields.Of(source, node, "dose");
        var dose = new Dose(
            fields.Must("minutes", Minutes, new DoseMinutes(0, 0, 0, null, null)),
            fields.Must("per-day", n => source.Whole(n, 1, 24), 1),
            fields.Must("days-per-week", n => source.Whole(n, 1, 7), 1),
            fields.Must("grows", n => source.OneOf<DoseGrowth>(n, "a way to grow"), default));
        fields.Close();
        return dose;
    }

    private DoseMinutes Minutes(YamlNode node)
    {
        var fields = Fields.Of(source, node, "minutes");
        var minutes = new DoseMinutes(
            fields.Must("start", Positive, 1),
            fields.Must("step", Positive, 1),
            fields.Must("cap", Positive, 1),
            fields.Find("start-from") is { } start ? SetupItem(start) : null,
            fields.Find("cap-from") is { } cap ? SetupItem(cap) : null);
        fields.Close();
        if (minutes.Start > minutes.Cap && minutes.Cap > 0)
        {
            source.Error(node, $"it starts at {minutes.Start:0.##} min, above its cap of {minutes.Cap:0.##} min.");
        }

        return minutes;
    }

    private decimal Positive(YamlNode node)
    {
        var before = source.Count;
        var minutes = source.In(Unit.Minute, node);
        if (source.Count == before && minutes <= 0)
        {
            source.Error(node, $"'{minutes:0.##} min' is no dose. Write more than 0 min.");
        }

        return minutes;
    }

    private string SetupItem(YamlNode node)
    {
        var id = source.Text(node);
        if (setup.Find(id) is not NumberItem { Range.Unit: Unit.Minute })
        {
            var minutes = setup.Flat.OfType<NumberItem>().Where(i => i.Range.Unit == Unit.Minute).Select(i => i.Id).ToList();
            source.Error(node, $"'{id}' is not a setup item in minutes.{Nearest.Hint(id, minutes)}");
        }

        return id;
    }
}
