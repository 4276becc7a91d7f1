using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Compile.Benchmarks.Analyzing;

/// <summary>The analyzers that the SDK gives every C# project.</summary>
internal static class SdkAnalyzers
{
    /// <summary>Loads them from the newest SDK beside the runtime that runs this program.</summary>
    /// <exception cref="DirectoryNotFoundException">No SDK lies there.</exception>
    public static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        var folder = Locate();
        return
        [
            .. Instances(Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.NetAnalyzers.dll"))),
            .. Instances(Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"))),
        ];
    }

    /// <summary>The C# analyzers of an assembly, ours or another's.</summary>
    public static IEnumerable<DiagnosticAnalyzer> Instances(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute && attribute.Languages.Contains(LanguageNames.CSharp))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!);

    private static string Locate()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk"));
        return Directory.EnumerateDirectories(root, "10.*")
            .OrderByDescending(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))
            .Select(folder => Path.Combine(folder, "Sdks", "Microsoft.NET.Sdk", "analyzers"))
            .FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"No .NET 10 SDK lies in {root}.");
    }
}
