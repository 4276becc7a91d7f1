using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Compile.Benchmarks.Analyzing;

/// <summary>The analyzers that the SDK adds to every C# project.</summary>
internal static class SdkAnalyzers
{
    /// <summary>Loads the analyzers from the newest SDK next to the current runtime.</summary>
    /// <exception cref="DirectoryNotFoundException">No .NET 10 SDK is installed there.</exception>
    public static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        var folder = FindAnalyzerFolder();
        return
        [
            .. CreateInstances(Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.NetAnalyzers.dll"))),
            .. CreateInstances(Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"))),
        ];
    }

    /// <summary>Creates the C# analyzers of an assembly.</summary>
    public static IEnumerable<DiagnosticAnalyzer> CreateInstances(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute && attribute.Languages.Contains(LanguageNames.CSharp))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!);

    private static string FindAnalyzerFolder()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk"));
        return Directory.EnumerateDirectories(root, "10.*")
            .OrderByDescending(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))
            .Select(folder => Path.Combine(folder, "Sdks", "Microsoft.NET.Sdk", "analyzers"))
            .FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"No .NET 10 SDK found in {root}.");
    }
}
