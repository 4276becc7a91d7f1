using System.Reflection;

namespace Capi.Consent.Tests;

/// <summary>The package depends on nothing but .NET, and its public types are in one namespace.</summary>
public class AssemblyTests
{
    private static readonly Assembly Assembly = typeof(ConsentFinding).Assembly;

    [Fact]
    public void Only_assemblies_of_dotnet_itself_are_referenced() =>
        Assert.All(Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void All_public_types_are_in_one_namespace() => Assert.All(Assembly.GetExportedTypes(), type => Assert.Equal("Capi.Consent", type.Namespace));
}
