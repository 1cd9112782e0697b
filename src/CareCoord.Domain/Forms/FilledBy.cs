namespace CareCoord.Domain.Forms;

/// <summary>Who may fill in a form.</summary>
public enum FilledBy
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>Staff, for or with the person.</summary>
    Staff,
}
