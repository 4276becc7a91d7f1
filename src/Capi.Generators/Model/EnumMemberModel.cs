namespace Capi.Generators.Model;

/// <summary>One enum member and the text that is sent for it.</summary>
internal sealed record EnumMemberModel(string Name, string Text);
