using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace SundAI.Portal.Platform.Localisation;

/// <summary>
/// Finds the texts of the resource files, each once: a page says about a hundred, and the files are looked through under a lock. They change
/// only with the program.
/// </summary>
internal sealed class KeptTexts(ResourceManagerStringLocalizerFactory files) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, IStringLocalizer> byType = new();

    public IStringLocalizer Create(Type resourceSource) => byType.GetOrAdd(resourceSource, type => new Kept(files.Create(type)));

    public IStringLocalizer Create(string baseName, string location) => files.Create(baseName, location);

    private sealed class Kept(IStringLocalizer file) : IStringLocalizer
    {
        private readonly ConcurrentDictionary<(string Culture, string Name), LocalizedString> known = new();

        public LocalizedString this[string name] => Of(CultureInfo.CurrentUICulture, name);

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var text = this[name];
                return new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => file.GetAllStrings(includeParentCultures);

        // What is in no file is not kept: its name may be anything.
        private LocalizedString Of(CultureInfo culture, string name)
        {
            if (known.TryGetValue((culture.Name, name), out var there))
            {
                return there;
            }

            var text = file[name];
            return text.ResourceNotFound ? text : known.GetOrAdd((culture.Name, name), text);
        }
    }
}
