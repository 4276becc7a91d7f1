using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Capi.Roslyn.Testing.Compiling;

/// <summary>A compilation emitted in memory and loaded into a collectible context.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private LoadedAssembly(AssemblyLoadContext context, Assembly assembly)
    {
        _context = context;
        Assembly = assembly;
    }

    /// <summary>The assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>Emits and loads a compilation.</summary>
    /// <param name="compilation">The compilation to load.</param>
    /// <param name="dependencies">Referenced compilations, other than the framework and the runtime library.</param>
    /// <exception cref="TestFailureException">It does not compile.</exception>
    public static LoadedAssembly Load(Compilation compilation, params Compilation[] dependencies)
    {
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        foreach (var dependency in dependencies)
            Load(context, dependency);

        return new LoadedAssembly(context, Load(context, compilation));
    }

    /// <summary>Gets a type by its metadata name.</summary>
    public Type GetRequiredType(string metadataName) => Assembly.GetType(metadataName, throwOnError: true)!;

    /// <summary>Calls a static method.</summary>
    public object? InvokeStatic(string type, string method, params object?[] arguments) =>
        GetRequiredType(type).GetMethod(method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, arguments);

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    private static Assembly Load(AssemblyLoadContext context, Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new TestFailureException("The code could not be emitted.\n" + DiagnosticTranscript.Create(compilation, result.Diagnostics));

        image.Position = 0;
        return context.LoadFromStream(image);
    }
}
