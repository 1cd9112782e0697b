using CareCoord.Web.Features.Imports;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Something that another system knows.</summary>
internal sealed record ImportedHistory(string Type, string Title, string Value, string Status, bool Undated) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Imported;

    public static string Sql => """
        select coalesce(i."on"::timestamp at time zone $2, i.imported_at) as at, i.id, true as is_day, null::uuid as who,
               jsonb_build_object('type', i.type, 'title', i.title, 'value', i.value, 'status', i.status, 'undated', i."on" is null) as facts,
               null::uuid as struck_by, null::text as struck_because
        from imported_record i where i.patient_id = $1 and i.type <> 'Patient'
        """;

    public override Told Tell(Telling with) => new(
        $"{ImportedWords.Of(Type)}: {(Title.Length > 0 ? Title : "without a name")}{(Value.Length > 0 ? $", {Value}" : "")}{(Status.Length > 0 ? $" ({Status})" : "")}",
        Undated ? "From another system, without a date; shown on the day it was taken over." : "");
}
