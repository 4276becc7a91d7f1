using Microsoft.CodeAnalysis;

namespace Capi.Roslyn.Testing.Compiling;

/// <summary>Converts a compilation to a reference.</summary>
public static class CompilationExtensions
{
    /// <summary>A reference to the emitted assembly, as from a package: metadata without source.</summary>
    public static MetadataReference EmitToImageReference(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new TestFailureException("The library could not be emitted.\n" + DiagnosticTranscript.Create(compilation, result.Diagnostics));

        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
