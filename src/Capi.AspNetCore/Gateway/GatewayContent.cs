namespace Capi.AspNetCore.Gateway;

/// <summary>One entry of <c>contents</c> (<see href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/custom-data">reference</see>).</summary>
internal readonly record struct GatewayContent(string? Id, decimal? Quantity, decimal? ItemPrice, string? Title, string? Brand, string? Category);
