using Xunit.Sdk;

namespace Capi.Storage.Testing.Requirements;

/// <summary>A fact that is skipped if a <see cref="RequirementAttribute"/> of the class isn't met.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Capi.Storage.Testing.Requirements.StoreFactDiscoverer", "Capi.Storage.Testing")]
public sealed class StoreFactAttribute : FactAttribute;
