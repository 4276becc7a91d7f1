namespace System.Runtime.CompilerServices;

/// <summary>Marks a required member; netstandard2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
