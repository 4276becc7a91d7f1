using System.Globalization;

namespace Capi.Runtime.Tests.Testing;

/// <summary>Sets the culture of the current thread and restores the previous one on dispose.</summary>
public sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    /// <summary>Sets the culture of this name, for example <c>tr-TR</c>.</summary>
    public CultureScope(string name) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);

    /// <summary>Cultures that expose culture-sensitive code: dotless i, U+2212 as minus sign, another calendar and other digits.</summary>
    public static TheoryData<string> ProblematicCultures { get; } = ["tr-TR", "fi-FI", "ar-SA"];

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _uiCulture);
}
