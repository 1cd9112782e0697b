using CareCoord.Domain.Content;

namespace CareCoord.Domain.Interventions;

/// <summary>One stage of a protocol; a person is in one at a time.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Practise">What is done in it, in words.</param>
/// <param name="SessionEvery">The interval of sessions in this stage; null takes the protocol's.</param>
/// <param name="IsPractised">False where nothing is practised between sessions yet: no dose, no slots.</param>
/// <param name="Minutes">Minutes of one practice in this stage; null leaves the dose as it is.</param>
public sealed record Stage(string Id, string Title, string Practise, Quantity? SessionEvery, bool IsPractised, decimal? Minutes = null);
