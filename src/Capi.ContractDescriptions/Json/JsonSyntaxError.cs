namespace Capi.ContractDescriptions.Json;

/// <summary>Why a text is not JSON.</summary>
/// <param name="Position">Where.</param>
/// <param name="Message">What is wrong, to be continued by other words.</param>
internal sealed record JsonSyntaxError(int Position, string Message);
