namespace System.Runtime.CompilerServices;

/// <summary>Polyfill for netstandard2.0, needed to compile required members.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
