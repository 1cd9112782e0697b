using System.Reflection;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Patients;

/// <summary>Puts together what two people have typed into the same person's details at once: neither undoes what the other wrote.</summary>
public static class PatientFormMerge
{
    private static readonly PropertyInfo[] Fields = [.. typeof(PatientForm).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(x => x.CanWrite)];

    /// <summary>What I changed over what stands now.</summary>
    /// <param name="mine">As I typed it; stays as it is.</param>
    /// <param name="before">As it stood when I began.</param>
    /// <param name="theirs">As it stands now; becomes the merged form.</param>
    /// <returns>What the colleague changed, a line each; where both changed the same, mine stands and the line says so.</returns>
    public static IReadOnlyList<string> Over(this PatientForm mine, PatientForm before, PatientForm theirs)
    {
        var lines = new List<string>();
        foreach (var field in Fields)
        {
            var (typed, began, stands) = (Of(field, mine), Of(field, before), Of(field, theirs));
            var changed = !Equals(typed, began);
            if (!Equals(stands, began))
            {
                lines.Add($"{Label(field)}: {Said(stands)}{(changed && !Equals(typed, stands) ? $" (you wrote {Said(typed)}, which stands below)" : null)}");
            }

            if (changed)
            {
                field.SetValue(theirs, field.GetValue(mine));
            }
        }

        return lines;
    }

    // An empty field is null or "", depending on who filled it last.
    private static object? Of(PropertyInfo field, PatientForm form) => field.GetValue(form) is string text ? text.Trim() is { Length: > 0 } clean ? clean : null : field.GetValue(form);

    private static string Label(PropertyInfo field) =>
        string.Concat(field.Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    private static string Said(object? value) => value switch
    {
        null => "empty",
        bool yes => yes ? "yes" : "no",
        DateOnly day => Words.Day(day),
        TimeOnly time => Words.Time(time),
        _ => value.ToString()!,
    };
}
