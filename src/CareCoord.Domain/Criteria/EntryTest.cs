using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>A test of the answers of one entry.</summary>
public abstract record EntryTest
{
    private protected EntryTest()
    {
    }

    /// <summary>In words, such as <c>tolerance is too much</c>.</summary>
    public abstract string Words { get; }

    /// <summary>Tests the answers of one entry; blank answers leave it unknown where they could tip it.</summary>
    public abstract Passes Test(Answers answers);
}
