package dev.gatehouse.domain.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;

/**
 * Composes the list of common passwords: people who are told to take fifteen characters take a short favourite twice, or
 * two of them, or fill it up along the keyboard.
 */
final class CommonPasswordsComposer {
    private static final int LENGTH = 15;
    private static final int SHORT_ONES = 2_500;
    private static final int DOUBLED = 1_400;
    private static final int FILLED = 250;
    private static final int PAIRED = 36;

    private static final List<String> WALKS = List.of(
            "123456789012345678901234567890",
            "012345678901234567890123456789",
            "098765432109876543210987654321",
            "987654321098765432109876543210",
            "0987654321qwertyuiopasdfghjkl",
            "1234567890qwertyuiopasdfghjklzxcvbnm",
            "1234567890-=qwertyuiop[]",
            "qwertyuiopasdfghjklzxcvbnm1234567890",
            "qwertyuiop1234567890",
            "qwertyuiop[]asdfghjkl;'",
            "asdfghjklqwertyuiopzxcvbnm",
            "asdfghjklzxcvbnmqwertyuiop",
            "zxcvbnmasdfghjklqwertyuiop",
            "zxcvbnm,./asdfghjkl;'",
            "poiuytrewqlkjhgfdsamnbvcxz",
            "mnbvcxzlkjhgfdsapoiuytrewq",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "1qazxsw23edcvfr45tgbnhy6",
            "qazwsxedcrfvtgbyhnujmikolp",
            "zaq12wsxcde34rfvbgt56yhn",
            "zaqxswcdevfrbgtnhymjuk",
            "q1w2e3r4t5y6u7i8o9p0",
            "1q2w3e4r5t6y7u8i9o0p",
            "azertyuiopqsdfghjklmwxcvbn",
            "qwertzuiopasdfghjklyxcvbnm",
            "abcdefghijklmnopqrstuvwxyz",
            "abcdefghijklmnopqrstuvwxyz1234567890",
            "abc123def456ghi789jkl",
            "a1b2c3d4e5f6g7h8i9j0",
            "aabbccddeeffgghhiijj",
            "1a2b3c4d5e6f7g8h9i0j",
            "112233445566778899001122",
            "111222333444555666777888",
            "147258369147258369",
            "159357258456159357258456",
            "!@#$%^&*()_+qwertyuiop",
            "!qaz@wsx#edc$rfv%tgb");

    private static final List<String> WORDS = List.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "spring",
            "summer",
            "autumn",
            "winter",
            "welcome",
            "changeme",
            "default",
            "secret",
            "administrator",
            "letmein",
            "football",
            "baseball",
            "basketball",
            "login");

    private static final List<String> PHRASES = List.of(
            "correcthorsebatterystaple",
            "correct horse battery staple",
            "correct-horse-battery-staple",
            "correct.horse.battery.staple",
            "thisismypassword",
            "this is my password",
            "thisisapassword",
            "thisismysecret",
            "thisisasecret",
            "mypasswordisstrong",
            "mypasswordispassword",
            "mysecretpassword",
            "mysecurepassword",
            "mynewpassword123",
            "mypassword12345",
            "averylongpassword",
            "verylongpassword",
            "verysecurepassword",
            "averysecurepassword",
            "supersecretpassword",
            "supersecurepassword",
            "strongpassword123",
            "securepassword123",
            "longpassword123",
            "passwordpassword1",
            "passwordpassword123",
            "password123password",
            "password1234password",
            "p@ssw0rdp@ssw0rd",
            "p@ssw0rd12345678",
            "p@ssword12345678",
            "passw0rdpassw0rd",
            "passw0rd12345678",
            "pa$$w0rdpa$$w0rd",
            "password@123456",
            "password!123456",
            "password_1234567",
            "password-1234567",
            "welcome123456789",
            "welcometothejungle",
            "changemechangeme",
            "changemeplease123",
            "pleasechangeme",
            "pleasechangeme1",
            "letmeinletmein1",
            "letmeinplease123",
            "adminadminadmin",
            "admin1234567890",
            "administrator123",
            "administrator1234",
            "rootrootrootroot",
            "iloveyouforever",
            "iloveyousomuch",
            "iloveyousomuch1",
            "iloveyouiloveyou",
            "ilovemyfamily123",
            "ihatepasswords",
            "ihatepasswords1",
            "iforgotmypassword",
            "idontknowmypassword",
            "nevergonnagiveyouup",
            "maytheforcebewithyou",
            "tobeornottobe",
            "tobeornottobethatisthequestion",
            "opensesameopensesame",
            "onetwothreefourfive",
            "thequickbrownfox",
            "thequickbrownfoxjumpsoverthelazydog",
            "loremipsumdolorsitamet",
            "testtesttesttest",
            "testpassword123",
            "temporarypassword",
            "temppassword123",
            "defaultpassword",
            "defaultpassword1",
            "qwertyqwertyqwerty");

    private CommonPasswordsComposer() {}

    /** Writes the list to the file that is named. */
    public static void main(String[] file) throws IOException {
        Files.writeString(Path.of(file[0]), text());
    }

    /** The list as it is shipped. */
    static String text() throws IOException {
        return compose().stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static SortedSet<String> compose() throws IOException {
        var known = known();
        var words = known.stream().filter(CommonPasswordsComposer::isWord).toList();
        return Stream.of(
                        known.stream().filter(one -> one.length() >= LENGTH),
                        known.stream()
                                .filter(one -> one.length() >= PasswordRules.FLOOR && one.length() < LENGTH)
                                .limit(SHORT_ONES),
                        words.stream().limit(DOUBLED).map(CommonPasswordsComposer::repeated),
                        WORDS.stream().map(CommonPasswordsComposer::repeated),
                        Stream.concat(WORDS.stream(), words.stream().limit(FILLED))
                                .flatMap(CommonPasswordsComposer::filled),
                        pairs(words),
                        WALKS.stream().flatMap(CommonPasswordsComposer::begins),
                        PHRASES.stream().filter(one -> one.length() >= PasswordRules.FLOOR))
                .flatMap(part -> part)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /** The source, most frequent first. */
    private static List<String> known() throws IOException {
        try (var source = Nbvcxz.class.getResourceAsStream("/dictionaries/passwords.txt")) {
            return new String(source.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
        }
    }

    private static boolean isWord(String text) {
        return text.length() >= 4 && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String repeated(String word) {
        return word.repeat(Math.ceilDiv(LENGTH, word.length()));
    }

    /** Filled up to the length, and to the next even one, with the digits of the keyboard on either side. */
    private static Stream<String> filled(String word) {
        var digits = "12345678901234567890";
        var missing = Math.max(1, LENGTH - word.length());
        return Stream.of(
                word + digits.substring(0, missing),
                word + digits.substring(0, missing + 1),
                digits.substring(0, missing) + word);
    }

    private static Stream<String> pairs(List<String> words) {
        var first =
                words.stream().filter(word -> word.length() >= 7).limit(PAIRED).toList();
        return first.stream()
                .flatMap(one -> first.stream().map(other -> one + other))
                .filter(pair -> pair.length() >= LENGTH);
    }

    private static Stream<String> begins(String walk) {
        return IntStream.rangeClosed(LENGTH, walk.length()).mapToObj(end -> walk.substring(0, end));
    }
}
