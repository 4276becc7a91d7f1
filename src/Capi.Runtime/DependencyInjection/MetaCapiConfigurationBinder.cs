using Capi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Binds the options to a configuration section. Its exceptions contain keys but never values, because a misplaced value may be an access token.</summary>
internal static class MetaCapiConfigurationBinder
{
    /// <summary>Sets the options that the section contains.</summary>
    /// <exception cref="OptionsValidationException">A value can't be converted to its option's type. There is no inner exception, because the binder's message contains the value.</exception>
    public static void Bind(IConfiguration section, MetaCapiOptions options)
    {
        if (!TryBind(section, options))
            throw new OptionsValidationException(Options.Options.DefaultName, typeof(MetaCapiOptions), GetErrors(section));
    }

    private static bool TryBind(IConfiguration section, MetaCapiOptions options)
    {
        try
        {
            section.Bind(options);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }
    }

    // Binds each option separately, because the binder names the failing key only in a message that also contains the value.
    private static List<string> GetErrors(IConfiguration section)
    {
        var path = (section as IConfigurationSection)?.Path;
        var errors = section.GetChildren()
            .Where(option => !TryBind(Isolate(option), new()))
            .Select(option => FormatError(path is null ? option.Key : ConfigurationPath.Combine(path, option.Key)))
            .ToList();
        return errors.Count > 0 ? errors : [FormatError(path ?? "MetaCapi")];
    }

    private static IConfiguration Isolate(IConfigurationSection option) => new ConfigurationBuilder()
        .AddInMemoryCollection(option.AsEnumerable(makePathsRelative: true)
            .Select(child => KeyValuePair.Create(ConfigurationPath.Combine(option.Key, child.Key), child.Value))
            .Append(KeyValuePair.Create(option.Key, option.Value)))
        .Build();

    private static string FormatError(string key) =>
        $"The value of configuration key {key} has the wrong format: write a time as 00:00:10, a number as digits only and an address as https://graph.facebook.com.";
}
