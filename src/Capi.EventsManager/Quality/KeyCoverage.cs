namespace Capi.EventsManager.Quality;

/// <summary>How many events of a name carry a customer information parameter, and what it adds to the estimate. Immutable.</summary>
/// <param name="Keys">The parameter, or the pair fn and ln.</param>
/// <param name="Percentage">The share of events that carry it in the form Meta requires, 0 to 100.</param>
/// <param name="Weight">The estimated points of an event that carries it.</param>
/// <param name="PossibleGain">By how much the estimate would rise if all events carried it.</param>
public sealed record KeyCoverage(IReadOnlyList<string> Keys, decimal Percentage, decimal Weight, decimal PossibleGain);
