namespace Capi.Delivery.Responses;

/// <summary>An event that <c>error_data.blame_field_specs</c> names.</summary>
/// <param name="Index">The index of the event in <c>data</c>.</param>
/// <param name="Key">Meta's key at fault, such as <c>em</c>; null when only the event is named.</param>
internal readonly record struct BlamedEvent(int Index, string? Key);
