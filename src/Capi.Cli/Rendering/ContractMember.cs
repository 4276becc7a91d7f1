using System.Text.Json.Serialization;

namespace Capi.Cli.Rendering;

/// <summary>A member of a contract: its name, the payload section and key it is sent as, and whether it is hashed.</summary>
/// <param name="Type">The type of the browser's half, such as <c>number?</c>; empty for what only the server sends.</param>
internal sealed record ContractMember(string Member, string Section, string Key, string Handling, [property: JsonIgnore] string Type = "");
