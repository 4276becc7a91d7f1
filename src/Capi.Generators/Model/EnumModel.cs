namespace Capi.Generators.Model;

/// <summary>An enum whose members are sent as text.</summary>
internal sealed record EnumModel(string TypeName, EquatableArray<EnumMemberModel> Members);
