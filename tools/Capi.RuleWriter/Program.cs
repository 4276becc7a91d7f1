using Capi.RuleWriter;
using Capi.Tools;

var root = Repository.FindRoot(AppContext.BaseDirectory);
var rules = RuleFinder.FindRules();
OutputFile.UpdateAll(root, RuleFiles.CreateFiles(root, rules));

var missing = RuleFiles.FindMissingPages(root, rules).ToArray();
foreach (var path in missing)
    Console.Error.WriteLine($"missing    {path}: every rule needs a page, which is written by hand");

return missing.Length == 0 ? 0 : 1;
