using System.Globalization;

namespace CareCoord.Domain.Content;

/// <summary>A range of numbers of one unit, both ends included; an end that is null is open.</summary>
/// <param name="From">Least number.</param>
/// <param name="To">Greatest number.</param>
/// <param name="Unit">The unit of both ends.</param>
public readonly record struct ValueRange(decimal? From, decimal? To, Unit Unit)
{
    /// <summary>True when the number lies in the range.</summary>
    public bool Contains(decimal number) => !(number < From) && !(number > To);

    /// <summary>As written in content, such as <c>0..10</c> or <c>24..48 h</c>.</summary>
    public override string ToString()
    {
        var ends = string.Create(CultureInfo.InvariantCulture, $"{From:0.##}..{To:0.##}");
        return Unit == Unit.Points ? ends : $"{ends} {Unit.Symbol()}";
    }
}
