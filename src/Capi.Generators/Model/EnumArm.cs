namespace Capi.Generators.Model;

/// <summary>One enum member and the text it is sent as.</summary>
internal sealed record EnumArm(string Member, string Text);
