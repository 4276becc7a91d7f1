namespace Capi.Generators.Model;

/// <summary>An enum whose members are written as text.</summary>
internal sealed record EnumModel(string TypeName, EquatableArray<EnumArm> Arms);
