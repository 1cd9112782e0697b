using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;

namespace CareCoord.Content.Reading;

/// <summary>A code under which some file publishes, and the first item that does.</summary>
internal sealed record PublishedCode(Observed Observed, Answerable Answerable, FormItem Item, List<string> Publishers);
