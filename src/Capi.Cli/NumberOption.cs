using System.CommandLine;
using System.Globalization;

namespace Capi.Cli;

/// <summary>Options with decimal numbers, which have a dot in every culture. (System.CommandLine reads 9.5 as 95 where the dot separates groups.)</summary>
internal static class NumberOption
{
    /// <summary>Creates the option; a text that is no number, or one above the maximum, is a usage error.</summary>
    public static Option<decimal?> Create(string name, string description, string? helpName = null, decimal maximum = decimal.MaxValue) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            if (decimal.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= maximum)
                return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"The value must be a number such as 7.5{(maximum == decimal.MaxValue ? "" : $", at most {maximum}")}."));
            return null;
        },
    };
}
