using System.Text.Json.Serialization;

namespace CareCoord.Domain.Forms;

/// <summary>What somebody gave for one item of a form. An item without a value was not answered, which is never a "no" and never a zero.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(NumberValue), "number")]
[JsonDerivedType(typeof(CodeValue), "code")]
[JsonDerivedType(typeof(CodesValue), "codes")]
[JsonDerivedType(typeof(TextValue), "text")]
[JsonDerivedType(typeof(DateValue), "date")]
[JsonDerivedType(typeof(RowsValue), "rows")]
[JsonDerivedType(typeof(SkippedValue), "skipped")]
public abstract record Value
{
    private protected Value()
    {
    }

    /// <summary>True when it answers the question; a skipped question is stored, and is no answer.</summary>
    [JsonIgnore]
    public virtual bool IsAnswer => true;
}
