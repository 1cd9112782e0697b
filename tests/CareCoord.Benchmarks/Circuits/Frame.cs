namespace CareCoord.Benchmarks.Circuits;

/// <summary>One piece of what a circuit has rendered, in document order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Of an element: how many frames it is, itself counted.</param>
/// <param name="Name">Of an element its tag, of an attribute its name; else empty.</param>
/// <param name="Value">Of an attribute, a text or markup; else empty.</param>
/// <param name="Handler">Of an attribute that listens, the id by which its event is sent; else 0.</param>
internal readonly record struct Frame(FrameKind Kind, int Length, string Name, string Value, ulong Handler);
