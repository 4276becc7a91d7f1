using System.Text.Json;

namespace Capi.Package.Tests.Harness;

/// <summary>A request received by the server.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Authorization">The header, or an empty text.</param>
/// <param name="Body">The JSON.</param>
internal sealed record ReceivedRequest(string Method, string Target, string Authorization, JsonElement Body);
