namespace Capi.EventsManager;

/// <summary>A check of a customer information parameter. Contains no values. Immutable.</summary>
/// <param name="Name">What was checked: "64 hexadecimal digits".</param>
/// <param name="IsPassed">True if the value passed.</param>
public sealed record ParameterCheck(string Name, bool IsPassed);
