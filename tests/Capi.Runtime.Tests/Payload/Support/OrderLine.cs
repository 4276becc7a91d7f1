namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>A product line of <see cref="OrderPaid"/>.</summary>
internal sealed record OrderLine(string? Sku, long? Quantity, decimal? Price);
