using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Capi.Roslyn.Testing;

/// <summary>A compilation emitted into memory and loaded where it can be unloaded again.</summary>
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

    /// <summary>Emits and loads.</summary>
    /// <param name="compilation">What to load.</param>
    /// <param name="dependencies">Compilations it refers to, other than the framework and the runtime library.</param>
    /// <exception cref="TestFailureException">It does not compile.</exception>
    public static LoadedAssembly Load(Compilation compilation, params Compilation[] dependencies)
    {
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        foreach (var dependency in dependencies)
            Load(context, dependency);

        return new LoadedAssembly(context, Load(context, compilation));
    }

    /// <summary>A type by its metadata name.</summary>
    public Type Type(string metadataName) => Assembly.GetType(metadataName, throwOnError: true)!;

    /// <summary>Calls a public static method.</summary>
    public object? Call(string type, string method, params object?[] arguments) =>
        Type(type).GetMethod(method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, arguments);

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    private static Assembly Load(AssemblyLoadContext context, Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new TestFailureException("The code does not emit.\n" + Transcript.Of(compilation, result.Diagnostics));

        image.Position = 0;
        return context.LoadFromStream(image);
    }
}
