namespace CareCoord.Content.Reading;

/// <summary>What the options of a choice may do without.</summary>
internal enum Without
{
    /// <summary>What the setup of the practice leaves out.</summary>
    LeftOut,
}
