namespace Capi.Delivery.Sending;

/// <summary>The permission for one request.</summary>
/// <param name="IsProbe">True when it is the only request that a paused gate lets through.</param>
/// <param name="TokenVersion">Which access token the request uses.</param>
internal readonly record struct GatePass(bool IsProbe, int TokenVersion);
